import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'The network 100–64–10 has 7114.', zh: '网络 100–64–10 有 7114 个。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('parameters', [100, 64, 10]), 7114)
  }),
  test({ en: 'Two networks for handwritten digits.', zh: '两个识别手写数字的网络。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('parameters', [784, 32, 64, 10]), count([784, 32, 64, 10]))
    allclose(await call('parameters', [784, 784, 10]), count([784, 784, 10]))
  }),
  test({ en: 'Any depth, from a single layer on.', zh: '任意深度，从单独一层开始。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose, property }) => {
    const size = () => random.integer(1, 12)
    await property([size(), size(), size(), size(), random.integer(2, 4)], async (a, b, c, d, layers) => {
      const sizes = [a, b, c, d].slice(0, layers)
      allclose(await call('parameters', sizes), count(sizes))
    })
  }),
]

const count = (sizes: number[]) => sizes.slice(1).reduce((total, size, i) => total + (sizes[i] + 1) * size, 0)
