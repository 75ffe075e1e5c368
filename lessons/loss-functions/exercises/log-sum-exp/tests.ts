import { random, test } from '#lib/exercises/author.ts'

const plainly = (scores: number[]) => Math.log(scores.reduce((sum, z) => sum + Math.exp(z), 0))

export const tests = [
  test({ en: 'Two zeros give ln 2.', zh: '两个零给出 ln 2。' }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('logSumExp', [0, 0]), Math.LN2)
  }),
  test({ en: 'Small scores give what the formula gives as it stands.', zh: '分数不大时，与直接套公式一致。' }, {
    points: 1,
  }, async ({ call, allclose, property }) => {
    await property([random.vector([1, 5])], async (scores) => {
      allclose(await call('logSumExp', scores), plainly(scores), { relative: 1e-9, absolute: 1e-10 })
    })
  }),
  test({
    en: 'Scores lifted by a thousand, or lowered, move the answer by as much.',
    zh: '所有分数加一千或减一千，答案也随之加减一千。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([random.vector([2, 4]), random.one(1000, -1000)], async (scores, lift) => {
      const lifted = scores.map((z) => z + lift)
      allclose(await call('logSumExp', lifted), plainly(scores) + lift, { relative: 1e-10 })
    })
  }),
  test({
    en: 'Scores that lie far apart: nothing overflows on either side.',
    zh: '分数相差悬殊：哪一头都不溢出。',
  }, { points: 1 }, async ({ call, allclose }) => {
    const scores = [700, -700, 700, -700, -700]
    allclose(await call('logSumExp', scores), 700 + Math.LN2, { relative: 1e-10 })
  }),
  test({ en: 'One score far above many others.', zh: '一个分数远高于许多其他分数。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    allclose(await call('logSumExp', [1500, -900, -900, -900]), 1500, { relative: 1e-10 })
  }),
]
