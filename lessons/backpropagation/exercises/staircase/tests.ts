import { random, slopes, test } from '#lib/exercises/author.ts'

type Matrix = number[][]
interface Given {
  X: Matrix
  W: Matrix
  b: number[]
  c: number[]
}

const small: Given = {
  X: [
    [1, -1, 0.5],
    [0.5, 2, -1],
  ],
  W: [
    [0.5, -0.25],
    [0.25, 0.5],
    [-0.5, 1],
  ],
  b: [0.25, -0.5],
  c: [0.5, 0, -0.25],
}

/** In the order of the way back. */
const stairs = ['dY', 'dc', 'dH', 'dZ', 'db', 'dW'] as const

export const tests = [
  test({ en: 'dY: at the output.', zh: 'dY：在输出处。' }, { points: 1 }, async ({ evaluate, allclose }) => {
    allclose(await evaluate(`${asked(small)}.dY`), measured(small).dY, close)
  }),
  test({ en: 'dc: the bias of the output, used in every row.', zh: 'dc：输出的偏置，每一行都用到。' }, {
    points: 1,
  }, async ({ evaluate, allclose }) => {
    allclose(await evaluate(`${asked(small)}.dc`), measured(small).dc, close)
  }),
  test({ en: 'dH: back through the second product.', zh: 'dH：往回穿过第二个乘积。' }, { points: 1 }, async ({
    evaluate,
    allclose,
  }) => {
    allclose(await evaluate(`${asked(small)}.dH`), measured(small).dH, close)
  }),
  test({ en: 'dZ: back through the tanh.', zh: 'dZ：往回穿过 tanh。' }, { points: 1 }, async ({
    evaluate,
    allclose,
  }) => {
    allclose(await evaluate(`${asked(small)}.dZ`), measured(small).dZ, close)
  }),
  test({ en: 'db: the hidden bias.', zh: 'db：隐藏层的偏置。' }, { points: 1 }, async ({ evaluate, allclose }) => {
    allclose(await evaluate(`${asked(small)}.db`), measured(small).db, close)
  }),
  test({ en: 'dW: the weights, used twice.', zh: 'dW：权重，用了两次。' }, { points: 1 }, async ({
    evaluate,
    allclose,
  }) => {
    allclose(await evaluate(`${asked(small)}.dW`), measured(small).dW, close)
  }),
  test({ en: 'All of them, for any numbers.', zh: '换成任意的数，六个都对。' }, { points: 1, hidden: true }, async ({
    evaluate,
    allclose,
    property,
  }) => {
    const [X, W] = [random.matrix(4, 2, -1, 1), random.matrix(2, 3, -1, 1)]
    const [b, c] = [random.vector(3, -1, 1), random.vector(2, -1, 1)]
    await property(
      [X, W, b, c],
      async (X, W, b, c) => {
        const given = { X, W, b, c }
        const wanted = measured(given)
        for (const name of stairs) allclose(await evaluate(`${asked(given)}.${name}`), wanted[name], close)
      },
      { runs: 8 },
    )
  }),
]

const close = { relative: 1e-4, absolute: 1e-5 }

const asked = ({ X, W, b, c }: Given): string => {
  const matrix = (rows: Matrix) => `tf.tensor2d(${JSON.stringify(rows)})`
  const vector = (values: number[]) => `tf.tensor1d(${JSON.stringify(values)})`
  return `gradients(${matrix(X)}, ${matrix(W)}, ${vector(b)}, ${vector(c)})`
}

/** The same gradients, measured: each intermediate result is nudged, and the rest of the network computed anew. */
function measured({ X, W, b, c }: Given): Record<(typeof stairs)[number], number[] | Matrix> {
  const lossFrom = (Y: Matrix) => mean(Y.flatMap((row, i) => row.map((y, j) => (y - X[i][j]) ** 2)))
  const decode = (H: Matrix, V = W, bias = c) => plus(product(H, transposed(V)), bias)
  const activate = (Z: Matrix) => Z.map((row) => row.map(Math.tanh))
  const encode = (V = W, bias = b) => plus(product(X, V), bias)
  const Z = encode()
  const H = activate(Z)
  return {
    dY: matrixSlopes(lossFrom, decode(H)),
    dc: Array.from(slopes((bias) => lossFrom(decode(H, W, Array.from(bias))), c)),
    dH: matrixSlopes((h) => lossFrom(decode(h)), H),
    dZ: matrixSlopes((z) => lossFrom(decode(activate(z))), Z),
    db: Array.from(slopes((bias) => lossFrom(decode(activate(encode(W, Array.from(bias))))), b)),
    dW: matrixSlopes((V) => lossFrom(decode(activate(encode(V)), V)), W),
  }
}

function matrixSlopes(f: (at: Matrix) => number, at: Matrix): Matrix {
  const columns = at[0].length
  const rows = (flat: ArrayLike<number>) => at.map((_, i) => Array.from(flat).slice(i * columns, (i + 1) * columns))
  return rows(slopes((flat) => f(rows(flat)), at.flat()))
}

const product = (A: Matrix, B: Matrix): Matrix =>
  A.map((row) => B[0].map((_, l) => row.reduce((sum, a, j) => sum + a * B[j][l], 0)))
const transposed = (A: Matrix): Matrix => A[0].map((_, j) => A.map((row) => row[j]))
const plus = (A: Matrix, bias: number[]): Matrix => A.map((row) => row.map((a, j) => a + bias[j]))
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
