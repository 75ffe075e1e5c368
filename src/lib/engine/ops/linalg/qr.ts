import { fail } from '../../error.ts'
import { uniform } from '../../kinds/uniform.ts'
import { type Composed, composed } from '../../tape/op.ts'
import { eye } from '../../tensor/creation.ts'
import { sizeOf } from '../../tensor/shape.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../../tensor/tensor-like.ts'
import { div, mul, sub } from '../arithmetic.ts'
import { equal, lessEqual } from '../comparison.ts'
import { concat, stack } from '../joining.ts'
import { matMul } from '../linear.ts'
import { euclideanNorm } from '../norms.ts'
import { sum } from '../reductions.ts'
import { reshape, transpose } from '../reshaping.ts'
import { where } from '../selecting.ts'
import { slice, unstack } from '../slicing.ts'

export const qr: Composed<[x: TensorLike, fullMatrices?: boolean], [q: Tensor, r: Tensor]> = composed({
  name: 'linalg.qr',
  summary:
    'A matrix as a rotation Q times a triangle R, by mirrors that lay one column after the other flat (Householder 1958).',
  formula: String.raw`X = Q R,\quad Q^\top Q = I`,
  compose: (like, fullMatrices = false) => {
    const x = toTensor('linalg.qr', like)
    if (x.rank < 2) fail('linalg.qr', `needs matrices, got rank ${x.rank}`, { shapes: [x.shape] })
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
