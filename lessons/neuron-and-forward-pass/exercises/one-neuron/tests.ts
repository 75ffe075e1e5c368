import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'The window of the greenhouse, at 28 degrees and 70 per cent.',
    zh: '温室的窗户，28 度、湿度 70%。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('neuron', [28, 70], [0.5, 0.1], -20), sigmoid(1))
  }),
  test({ en: 'Any inputs, weights and bias.', zh: '任意的输入、权重和偏置。' }, { points: 1 }, async (context) => {
    const { call, allclose, property } = context
    const inputs = [random.vector([1, 5], -2, 2), random.vector(5, -2, 2), random.number(-2, 2)] as const
    await property([...inputs], async (x, weights, b) => {
      const w = weights.slice(0, x.length)
      allclose(await call('neuron', x, w, b), sigmoid(sum(x, w, b)))
    })
  }),
  test({
    en: 'A bias alone decides when every input is zero.',
    zh: '所有输入都是零时，由偏置独自决定。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    for (const b of [-3, 0.5, 40]) allclose(await call('neuron', [0, 0, 0], [1, -2, 3], b), sigmoid(b))
  }),
]

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const sum = (x: number[], w: number[], b: number) => x.reduce((total, value, i) => total + w[i] * value, b)
