import { random, slopes, test } from '#lib/exercises/author.ts'

/** ln Σ exp(z) − Σ y z, for scores that are not large. */
const lossOf = (scores: ArrayLike<number>, label: readonly number[]) => {
  const z = Array.from(scores)
  return Math.log(z.reduce((sum, v) => sum + Math.exp(v), 0)) - z.reduce((sum, v, k) => sum + label[k] * v, 0)
}
const labels = random.one([0, 1, 0], [0, 0, 1], [0.5, 0.25, 0.25])

export const tests = [
  test({
    en: 'Two equal scores, the first is right: loss ln 2, slopes −½ and ½.',
    zh: '两个分数相等，第一个正确：损失 ln 2，斜率 −½ 与 ½。',
  }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('fused', [0, 0], [1, 0]), [Math.LN2, -0.5, 0.5])
  }),
  test({
    en: 'The loss and its measured slopes, for certain and for uncertain labels.',
    zh: '损失与量出来的斜率都对，标签确定或不确定均可。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([random.vector(3), labels], async (scores, label) => {
      const measured = slopes((z) => lossOf(z, label), scores)
      allclose(await call('fused', scores, label), [lossOf(scores, label), ...measured], { absolute: 1e-6 })
    })
  }),
  test({ en: 'A wrong answer two thousand ahead costs two thousand.', zh: '错误答案领先两千，损失就是两千。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('fused', [1000, -1000], [0, 1]), [2000, 1, -1])
  }),
  test({
    en: 'Scores that no exponential can hold, with a label in two minds.',
    zh: '分数大到指数放不下，标签又举棋不定。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    allclose(await call('fused', [900, 100, -900], [0.5, 0.5, 0]), [400, 0.5, -0.5, 0])
  }),
]
