import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'Two rows through two neurons.',
    zh: '两行输入，通过两个神经元。',
  }, { points: 1 }, async ({ call, allclose }) => {
    const X = [
      [1, 2],
      [3, -1],
    ]
    const W = [
      [1, -4],
      [0.5, 1],
    ]
    allclose(await call('layer', X, W, [0.5, 3]), relu(X, W, [0.5, 3]))
  }),
  test({
    en: 'Shapes that differ: [3, 2] through [2, 4] gives [3, 4].',
    zh: '形状不同：[3, 2] 通过 [2, 4]，得到 [3, 4]。',
  }, { points: 1 }, async ({ call, allclose, shape, property }) => {
    await property([random.matrix(3, 2), random.matrix(2, 4), random.vector(4)], async (X, W, b) => {
      const answer = await call('layer', X, W, b)
      shape(answer, [3, 4])
      allclose(answer, relu(X, W, b))
    })
  }),
  test({
    en: 'A square layer, where a wrong order of the axes runs without complaint.',
    zh: '方阵的层：轴的顺序写反了也不会报错。',
  }, { points: 1, hidden: true }, async ({ call, allclose, property }) => {
    await property([random.matrix(3, 3), random.matrix(3, 3), random.vector(3)], async (X, W, b) => {
      allclose(await call('layer', X, W, b), relu(X, W, b))
    })
  }),
]

function relu(X: number[][], W: number[][], b: number[]): number[][] {
  return X.map((row) =>
    b.map((bias, out) =>
      Math.max(
        0,
        row.reduce((z, value, i) => z + value * W[i][out], bias),
      ),
    ),
  )
}
