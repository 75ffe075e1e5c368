import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'For ReLU and 50 inputs it is 0.2.', zh: '对 ReLU 和 50 个输入，它是 0.2。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('spread', 50, 0), 0.2)
  }),
  test({
    en: 'A layer keeps the mean square: inputs · variance · (1 + alpha²)/2 is one.',
    zh: '一层之后均方不变：输入个数 · 方差 · (1 + alpha²)/2 等于一。',
  }, { points: 2 }, async ({ call, numbers, ensure, property }) => {
    await property([random.integer(2, 900), random.number(0, 1)], async (inputs, alpha) => {
      const answer = await call('spread', inputs, alpha)
      const factor = (inputs * numbers(answer)[0] ** 2 * (1 + alpha ** 2)) / 2
      ensure(answer, Math.abs(factor - 1) < 1e-4, {
        en: `With these weights every layer multiplies the mean square by ${factor.toFixed(3)}: twenty layers are loud or silent.`,
        zh: `用这样的权重，每一层都把均方乘以 ${factor.toFixed(3)}：二十层之后，不是震耳欲聋就是鸦雀无声。`,
      })
    })
  }),
  test({
    en: 'Twenty layers of identity, for alpha = 1, neither grow nor fade.',
    zh: 'alpha = 1 时就是恒等函数：二十层既不放大也不减弱。',
  }, { points: 1, hidden: true }, async ({ call, numbers, ensure }) => {
    const answer = await call('spread', 300, 1)
    const after = (Math.sqrt(300) * numbers(answer)[0]) ** 20
    ensure(answer, after > 0.99 && after < 1.01, {
      en: `After twenty layers the signal is ${after.toPrecision(2)} times as large.`,
      zh: `二十层之后，信号成了原来的 ${after.toPrecision(2)} 倍。`,
    })
  }),
]
