import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { sizeOf } from '../tensor/shape.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { broadcastTo } from './broadcasting.ts'
import { cast } from './copies.ts'
import { unsortedSegmentSum } from './indexing.ts'
import { reshape } from './reshaping.ts'

export const meshgrid: Composed<[x?: TensorLike, y?: TensorLike, options?: { indexing?: 'xy' | 'ij' }], Tensor[]> =
  composed({
    name: 'meshgrid',
    summary: 'The coordinates of all crossings of two lists: of each, its place along x, and along y.',
    formula: String.raw`X_{ij} = x_j,\quad Y_{ij} = y_i`,
    compose: (x, y, { indexing = 'xy' } = {}) => {
      if (indexing !== 'xy' && indexing !== 'ij') fail('meshgrid', `indexing must be xy or ij, got ${indexing}`)
      const lists = [x, y].flatMap((like) => (like == null ? [] : [toTensor('meshgrid', like)]))
      const flat = lists.map((list) => reshape(list, [list.size]))
      if (flat.length < 2) return flat
      const [a, b] = flat
      return indexing === 'xy'
        ? [broadcastTo(a, [b.size, a.size]), broadcastTo(reshape(b, [b.size, 1]), [b.size, a.size])]
        : [broadcastTo(reshape(a, [a.size, 1]), [a.size, b.size]), broadcastTo(b, [a.size, b.size])]
    },
    tensors: [0, 2],
    examples: [
      [uniform([2]), uniform([3], 2)],
      [uniform([2]), uniform([3], 2), { indexing: 'ij' }],
    ],
  })

export const diag: Composed<[x: TensorLike], Tensor> = composed({
  name: 'diag',
  summary: 'A matrix with the elements on its diagonal, and zeros elsewhere.',
  formula: String.raw`y_{ij} = x_i\,[i = j]`,
  compose: (like) => {
    const x = toTensor('diag', like)
    if (x.rank === 0) fail('diag', `needs at least one axis, got ${shown(x.shape)}`, { shapes: [x.shape] })
    const n = sizeOf(x.shape)
    const places = makeTensor(
      Int32Array.from({ length: n }, (_, i) => i * (n + 1)),
      [n],
      'int32',
    )
    const square = unsortedSegmentSum(reshape(x, [n]), places, n * n)
    return reshape(cast(square, x.dtype), [...x.shape, ...x.shape])
  },
  examples: [[uniform([3])], [uniform([2, 2])]],
})
