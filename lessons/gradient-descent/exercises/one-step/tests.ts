import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'From 3, with slope 6 and rate 0.1, one step leads to 2.4; theta itself stays 3.',
    zh: '在 3 处，斜率为 6，学习率为 0.1，一步走到 2.4；theta 本身仍是 3。',
  }, { points: 1 }, async ({ call, evaluate, allclose }) => {
    allclose(await call('step', [3], [6], 0.1), [2.4])
    const theta = '(() => { const theta = [3]; step(theta, [6], 0.1); return theta })()'
    allclose(await evaluate(theta), [3])
  }),
  test({ en: 'Every parameter moves against its own slope.', zh: '每个参数都逆着自己的斜率移动。' }, {
    points: 1,
  }, async ({ call, allclose, property }) => {
    await property(
      [random.vector([2, 5]), random.vector([5, 5]), random.number(0.125, 2)],
      async (theta, slopes, rate) => {
        const gradient = slopes.slice(0, theta.length)
        allclose(
          await call('step', theta, gradient, rate),
          theta.map((value, i) => value - rate * gradient[i]),
        )
      },
    )
  }),
  test({
    en: 'A hundred steps in the bowl x² + 10y² end at the bottom.',
    zh: '在碗 x² + 10y² 里走一百步，会到达碗底。',
  }, { points: 1, hidden: true }, async ({ evaluate, allclose }) => {
    const walk = `(() => {
  let at = [4, -2]
  for (let i = 0; i < 100; i++) at = step(at, [2 * at[0], 20 * at[1]], 0.09)
  return at
})()`
    allclose(await evaluate(walk), [0, 0], { absolute: 1e-6 })
  }),
]
