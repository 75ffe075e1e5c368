import { random, test } from '#lib/exercises/author.ts'

const pair = [random.vector([3, 6]), random.one(0.125, 0.25, 2)] as const

export const tests = [
  test({ en: 'With alpha 0.1, −2 becomes −0.2 and 3 stays 3.', zh: 'alpha 为 0.1 时，−2 变成 −0.2，3 仍是 3。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('leaky', [-2, 0, 3], 0.1), [-0.2, 0, 3])
  }),
  test({ en: 'The output is right for any alpha, also above one.', zh: '任何 alpha 都对，大于一的也不例外。' }, {
    points: 1,
  }, async ({ call, allclose, property }) => {
    await property([...pair], async (z, alpha) => {
      allclose(
        await call('leaky', z, alpha),
        z.map((v) => (v > 0 ? v : alpha * v)),
      )
    })
  }),
  test({
    en: 'The gradient passes whole where z is positive, and times alpha where it is not.',
    zh: 'z 为正处，梯度原样通过；否则乘以 alpha。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([...pair, random.vector(6)], async (z, alpha, numbers) => {
      const upstream = numbers.slice(0, z.length)
      allclose(
        await call('leakyGradient', z, alpha, upstream),
        z.map((v, i) => (v > 0 ? upstream[i] : alpha * upstream[i])),
      )
    })
  }),
  test({
    en: 'A unit whose inputs are all negative still learns.',
    zh: '输入全为负的单元仍能学习。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    allclose(await call('leakyGradient', [-3, -1, -0.5], 0.25, [4, -2, 1]), [1, -0.5, 0.25])
  }),
]
