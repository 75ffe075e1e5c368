import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'Two by two: the gradient of A, by the definition of a product.',
    zh: '二乘二：按矩阵乘积的定义，A 的梯度。',
  }, { points: 1 }, async ({ evaluate, allclose }) => {
    const [A, B, dY] = [
      [
        [1, 2],
        [3, 5],
      ],
      [
        [2, -1],
        [4, 7],
      ],
      [
        [1, 0],
        [-2, 3],
      ],
    ]
    allclose(await evaluate(`${rule(A, B, dY)}[0]`), gradients(A, B, dY)[0])
  }),
  test({ en: 'Two by two: the gradient of B.', zh: '二乘二：B 的梯度。' }, { points: 1 }, async ({
    evaluate,
    allclose,
  }) => {
    const [A, B, dY] = [
      [
        [1, 2],
        [3, 5],
      ],
      [
        [2, -1],
        [4, 7],
      ],
      [
        [1, 0],
        [-2, 3],
      ],
    ]
    allclose(await evaluate(`${rule(A, B, dY)}[1]`), gradients(A, B, dY)[1])
  }),
  test({
    en: 'Any shapes: each gradient has the shape of its matrix.',
    zh: '任意形状：每个梯度都与自己的矩阵形状相同。',
  }, {
    points: 2,
  }, async ({ evaluate, allclose, property }) => {
    const cases = [random.matrix(4, 3), random.matrix(3, 2), random.matrix(4, 2)] as const
    await property([...cases], async (A, B, dY) => {
      const wanted = gradients(A, B, dY)
      for (const i of [0, 1]) allclose(await evaluate(`${rule(A, B, dY)}[${i}]`), wanted[i])
    })
  }),
  test({ en: 'A batch of one, and a single output.', zh: '批量只有一个样本，输出也只有一个。' }, {
    points: 1,
    hidden: true,
  }, async ({ evaluate, allclose }) => {
    const [A, B, dY] = [[[1, -2, 4]], [[3], [5], [-1]], [[2]]]
    const wanted = gradients(A, B, dY)
    for (const i of [0, 1]) allclose(await evaluate(`${rule(A, B, dY)}[${i}]`), wanted[i])
  }),
]

const rule = (...matrices: number[][][]): string =>
  `backward(${matrices.map((rows) => `tf.tensor2d(${JSON.stringify(rows)})`).join(', ')})`

/** Entry by entry: every product A[i][j]·B[j][l] is one use of both. */
function gradients(A: number[][], B: number[][], dY: number[][]): [number[][], number[][]] {
  const dA = A.map((row) => row.map(() => 0))
  const dB = B.map((row) => row.map(() => 0))
  for (const [i, row] of dY.entries())
    for (const [l, arrived] of row.entries())
      for (const j of B.keys()) {
        dA[i][j] += arrived * B[j][l]
        dB[j][l] += arrived * A[i][j]
      }
  return [dA, dB]
}
