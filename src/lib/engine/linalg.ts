import { eye, range } from './creation.ts'
import { fail, shown } from './error.ts'
import { ofType } from './of-type.ts'
import { type Composed, composed } from './op.ts'
import { div, mul, sub } from './ops/arithmetic.ts'
import { equal, greaterEqual, less, lessEqual, logicalAnd } from './ops/comparison.ts'
import { minimum } from './ops/extremes.ts'
import { concat, stack } from './ops/joining.ts'
import { matMul } from './ops/linear.ts'
import { neg } from './ops/mathematics.ts'
import { euclideanNorm } from './ops/norms.ts'
import { sum } from './ops/reductions.ts'
import { reshape, transpose } from './ops/reshaping.ts'
import { where } from './ops/selecting.ts'
import { slice, unstack } from './ops/slicing.ts'
import { sizeOf } from './shape.ts'
import { Tensor } from './tensor.ts'
import { type TensorLike, toTensor } from './tensor-like.ts'
import { uniform } from './uniform.ts'

const bandPart: Composed<[a: TensorLike, numLower: number | Tensor, numUpper: number | Tensor], Tensor> = composed({
  name: 'linalg.bandPart',
  summary: 'Keeps a band around the diagonal, so many places below and above it, and sets the rest to 0. -1 keeps all.',
  formula: String.raw`y_{ij} = x_{ij}\,[\,i - j \le l,\ j - i \le u\,]`,
  compose: (like, numLower, numUpper) => {
    const a = toTensor('bandPart', like)
    if (a.rank < 2) fail('bandPart', `needs matrices, got rank ${a.rank}`, { shapes: [a.shape] })
    const [rows, columns] = a.shape.slice(-2)
    const lower = width('numLower', numLower, rows)
    const upper = width('numUpper', numUpper, columns)
    const below = sub(reshape(range(0, rows, 1, 'int32'), [rows, 1]), range(0, columns, 1, 'int32'))
    return where(logicalAnd(lessEqual(below, lower), greaterEqual(below, neg(upper))), a, 0)
  },
  examples: [
    [uniform([3, 3]), 0, -1],
    [uniform([2, 2, 3]), 1, 0],
  ],
})

/** How many places to keep, at most `all`, as a tensor. */
function width(what: string, count: number | Tensor, all: number): Tensor {
  if (count instanceof Tensor) {
    const known = ofType('bandPart', what, count, 'int32')
    return where(less(known, 0), all, minimum(known, all))
  }
  if (!Number.isInteger(count) || count > all)
    fail('bandPart', `${what} must be a whole number up to ${all}, got ${count}`)
  return toTensor('bandPart', count < 0 ? all : count)
}

const gramSchmidt: Composed<[xs: TensorLike | readonly Tensor[]], Tensor | Tensor[]> = composed({
  name: 'linalg.gramSchmidt',
  summary:
    'Vectors of length 1, at right angles to each other, that span what the given ones span. One matrix, or a list.',
  formula: String.raw`u_i = x_i - \sum_{j < i} (y_j \cdot x_i)\,y_j,\quad y_i = \frac{u_i}{\lVert u_i \rVert}`,
  compose: (xs) => {
    const list = Array.isArray(xs) && (xs.length === 0 || xs[0] instanceof Tensor) ? (xs as Tensor[]) : null
    const vectors = list ?? unstack(xs as TensorLike)
    const n = vectors[0]?.size ?? fail('gramSchmidt', 'needs at least one vector')
    const odd = vectors.find((x) => x.rank !== 1 || x.size !== n)
    if (odd) fail('gramSchmidt', `vectors differ in length, ${n} and ${shown(odd.shape)}`, { shapes: [odd.shape] })
    if (vectors.length > n) fail('gramSchmidt', `${vectors.length} vectors are too many for ${n} dimensions`)
    const made: Tensor[] = []
    for (const x of vectors) {
      // What was taken off already is not seen by the later products: steadier than all at once.
      const rest = made.reduce((u, y) => sub(u, mul(sum(mul(y, u)), y)), x)
      made.push(div(rest, euclideanNorm(rest)))
    }
    return list ? made : stack(made)
  },
  examples: [[uniform([2, 3])]],
})

const qr: Composed<[x: TensorLike, fullMatrices?: boolean], [q: Tensor, r: Tensor]> = composed({
  name: 'linalg.qr',
  summary:
    'A matrix as a rotation Q times a triangle R, by mirrors that lay one column after the other flat (Householder 1958).',
  formula: String.raw`X = Q R,\quad Q^\top Q = I`,
  compose: (like, fullMatrices = false) => {
    const x = toTensor('qr', like)
    if (x.rank < 2) fail('qr', `needs matrices, got rank ${x.rank}`, { shapes: [x.shape] })
    if (x.rank === 2) return qrOfMatrix(x, fullMatrices)
    const [outer, inner] = [x.shape.slice(0, -2), x.shape.slice(-2)]
    const pairs = unstack(reshape(x, [sizeOf(outer), ...inner])).map((matrix) => qrOfMatrix(matrix, fullMatrices))
    const [q, r] = [0, 1].map((i) => stack(pairs.map((pair) => pair[i])))
    return [reshape(q, [...outer, ...q.shape.slice(1)]), reshape(r, [...outer, ...r.shape.slice(1)])]
  },
  examples: [[uniform([3, 3])], [uniform([3, 2])]],
})

/** x: `[m, n]`. Column j is mirrored at the plane between it and the axis j, away from which it points. */
function qrOfMatrix(x: Tensor, fullMatrices: boolean): [q: Tensor, r: Tensor] {
  const [m, n] = x.shape
  let q = eye(m, m, null, x.dtype)
  let r = x
  for (let j = 0; j < Math.min(m, n); j++) {
    const column = slice(r, [j, j], [m - j, 1])
    const first = slice(r, [j, j], [1, 1])
    const side = where(lessEqual(first, 0), 1, -1)
    const target = mul(side, euclideanNorm(column))
    const normal = concat([sub(first, target), slice(column, [1, 0], [m - j - 1, 1])])
    const length = sum(mul(normal, normal))
    const scale = div(2, where(equal(length, 0), 1, length))
    const mirrored = (block: Tensor) => sub(block, matMul(mul(scale, normal), matMul(normal, block, true)))
    r = concat([slice(r, [0, 0], [j, n]), mirrored(slice(r, [j, 0], [m - j, n]))])
    const right = transpose(mirrored(transpose(slice(q, [0, j], [m, m - j]))))
    q = concat([slice(q, [0, 0], [m, j]), right], 1)
  }
  return fullMatrices || m <= n ? [q, r] : [slice(q, [0, 0], [m, n]), slice(r, [0, 0], [n, n])]
}

/** What tfjs keeps under `tf.linalg`. */
export const linalg = { bandPart, gramSchmidt, qr }
