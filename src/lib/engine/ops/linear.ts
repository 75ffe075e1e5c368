import { fail, shown } from '../error.ts'
import { gemm, type Matrix } from '../kernels/gemm.ts'
import { walk } from '../kernels/walk.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed, type Op, op } from '../tape/op.ts'
import { unstretched } from '../tape/unstretched.ts'
import { promote, type Values } from '../tensor/dtype.ts'
import { broadcastShapes, broadcastStrides, type Shape } from '../tensor/shape.ts'
import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { mul } from './arithmetic.ts'
import { sum } from './reductions.ts'
import { reshape } from './reshaping.ts'

/** Rows and columns of the last two axes, as a product with or without transposing sees them. */
const sides = ({ shape }: Tensor, transposed: boolean): [rows: number, columns: number] => {
  const [rows, columns] = [shape[shape.length - 2], shape[shape.length - 1]]
  return transposed ? [columns, rows] : [rows, columns]
}

function matrix(values: Values, [rows, columns]: [number, number], transposed: boolean, offset: number): Matrix {
  return transposed
    ? { values, offset, rowStride: 1, columnStride: rows }
    : { values, offset, rowStride: columns, columnStride: 1 }
}

function multiply(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean): Tensor {
  const shapes: Shape[] = [a.shape, b.shape]
  if (a.rank < 2 || b.rank < 2) fail('matMul', `needs matrices, got ${shown(a.shape)} x ${shown(b.shape)}`, { shapes })
  const left = sides(a, transposeA)
  const right = sides(b, transposeB)
  const [m, k] = left
  const n = right[1]
  if (k !== right[0]) {
    const flags = `${transposeA ? ' (first transposed)' : ''}${transposeB ? ' (second transposed)' : ''}`
    fail('matMul', `inner sizes differ, ${shown(a.shape)} x ${shown(b.shape)}${flags}`, { shapes })
  }
  const dtype = promote(promote(a.dtype, b.dtype), 'int32')
  if (a.rank === 2 && b.rank === 2) {
    const y = unwritten([m, n], dtype)
    gemm(m, n, k, matrix(a.values, left, transposeA, 0), matrix(b.values, right, transposeB, 0), y.values, 0)
    return y
  }
  const batch = broadcastShapes('matMul', a.shape.slice(0, -2), b.shape.slice(0, -2))
  const y = unwritten([...batch, m, n], dtype)
  const aStrides = broadcastStrides(a.shape.slice(0, -2), batch)
  const bStrides = broadcastStrides(b.shape.slice(0, -2), batch)
  walk(batch, aStrides, bStrides, (at, length, i, di, j, dj) => {
    for (let t = at; t < at + length; t++, i += di, j += dj) {
      const A = matrix(a.values, left, transposeA, i * m * k)
      const B = matrix(b.values, right, transposeB, j * k * n)
      gemm(m, n, k, A, B, y.values, t * m * n)
    }
  })
  return y
}

export const matMul: Op<[a: TensorLike, b: TensorLike, transposeA?: boolean, transposeB?: boolean]> = op({
  name: 'matMul',
  summary: 'The product of matrices [m, k] and [k, n]; of many at once, when there are more axes.',
  formula: String.raw`Y = AB,\quad \bar A = \bar Y B^\top,\quad \bar B = A^\top \bar Y`,
  signature: (a, b, transposeA = false, transposeB = false) => ({
    inputs: [a, b],
    attributes: { transposeA, transposeB },
  }),
  forward: ([a, b], { transposeA, transposeB }) => multiply(a, b, transposeA, transposeB),
  // A transposed input gets its gradient transposed, which swaps the factors: (XY)ᵀ = YᵀXᵀ.
  backward: [
    ({ grad, inputs: [a, b], attributes: { transposeA, transposeB } }) =>
      unstretched(transposeA ? matMul(b, grad, transposeB, true) : matMul(grad, b, false, !transposeB), a.shape),
    ({ grad, inputs: [a, b], attributes: { transposeA, transposeB } }) =>
      unstretched(transposeB ? matMul(grad, a, true, transposeA) : matMul(a, grad, !transposeA, false), b.shape),
  ],
  multiplyAdds: ([a], { transposeA }, y) => y.size * sides(a, transposeA)[1],
  examples: [
    [uniform([2, 3]), uniform([3, 4], 2)],
    [uniform([3, 2]), uniform([4, 3], 2), true, true],
    [uniform([2, 3, 2]), uniform([2, 2], 2), false, true],
  ],
})

export const dot: Composed<[a: TensorLike, b: TensorLike], Tensor> = composed({
  name: 'dot',
  summary: 'The product of vectors and matrices: of two vectors, the sum of their products.',
  formula: String.raw`y = \sum_i a_i\,b_i`,
  compose: (first, second) => {
    const [a, b] = toTensors('dot', [first, second])
    if (a.rank < 1 || a.rank > 2 || b.rank < 1 || b.rank > 2)
      fail('dot', `needs vectors or matrices, got ${shown(a.shape)} and ${shown(b.shape)}`, {
        shapes: [a.shape, b.shape],
      })
    if (a.shape[a.rank - 1] !== b.shape[0])
      fail('dot', `inner sizes differ, ${shown(a.shape)} and ${shown(b.shape)}`, { shapes: [a.shape, b.shape] })
    if (a.rank === 1 && b.rank === 1) return sum(mul(a, b))
    const rows = a.rank === 1 ? reshape(a, [1, a.size]) : a
    const columns = b.rank === 1 ? reshape(b, [b.size, 1]) : b
    return reshape(matMul(rows, columns), [...a.shape.slice(0, -1), ...b.shape.slice(1)])
  },
  tensors: [0, 2],
  examples: [
    [uniform([3]), uniform([3], 2)],
    [uniform([2]), uniform([2, 3], 2)],
    [uniform([2, 2]), uniform([2], 2)],
  ],
})

export const outerProduct: Composed<[a: TensorLike, b: TensorLike], Tensor> = composed({
  name: 'outerProduct',
  summary: 'Every element of one vector times every element of another.',
  formula: String.raw`y_{ij} = a_i\,b_j`,
  compose: (first, second) => {
    const [a, b] = toTensors('outerProduct', [first, second])
    return matMul(reshape(a, [-1, 1]), reshape(b, [1, -1]))
  },
  tensors: [0, 2],
  examples: [[uniform([3]), uniform([2], 2)]],
})
