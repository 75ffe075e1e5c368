import { random, test } from '#lib/exercises/author.ts'

/** Numbers that keep tanh away from its flat ends. */
const weights = (shape: number | [number, number]) => random.vector(shape as number, -1, 1)

export const tests = [
  test({ en: 'One moment: the state is zero before it.', zh: '只有一个时刻：此前的状态为零。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    const W = [
      [1, 0.5],
      [-0.5, 1],
    ]
    const U = [
      [0.25, 0.5],
      [1, -0.75],
    ]
    allclose(await call('unroll', [[0.5, -0.25]], W, U, [0.125, 0]), unrolled([[0.5, -0.25]], W, U, [0.125, 0]))
  }),
  test({
    en: 'A sequence of any length: each state is made from the one before, and all of them are returned.',
    zh: '任意长度的序列：每个状态由前一个得来，并且全部返回。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    const inputs = [random.integer(2, 6), weights(18), weights(6), weights(9), weights(3)] as const
    await property([...inputs], async (moments, x, w, u, b) => {
      const [xs, W, U] = [grid(x, 2).slice(0, moments), grid(w, 3), grid(u, 3)]
      allclose(await call('unroll', xs, W, U, b), unrolled(xs, W, U, b))
    })
  }),
  test({ en: 'An echo: after the inputs stop, the past goes on alone.', zh: '回声：输入停止之后，只剩下过去。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    const xs = [[1], [0], [0], [0]]
    const [W, U] = [
      [[1, -1]],
      [
        [0.5, 1],
        [-1, 0.5],
      ],
    ]
    allclose(await call('unroll', xs, W, U, [0, 0]), unrolled(xs, W, U, [0, 0]))
  }),
]

/** A list of numbers as rows of `wide` each. */
function grid(values: number[], wide: number): number[][] {
  return Array.from({ length: values.length / wide }, (_, row) => values.slice(row * wide, (row + 1) * wide))
}

function unrolled(xs: number[][], W: number[][], U: number[][], b: number[]): number[][] {
  const states: number[][] = []
  let h = b.map(() => 0)
  for (const x of xs) {
    h = b.map((bias, j) => {
      const sum = x.reduce((all, value, i) => all + value * W[i][j], bias)
      return Math.tanh(h.reduce((all, value, i) => all + value * U[i][j], sum))
    })
    states.push(h)
  }
  return states
}
