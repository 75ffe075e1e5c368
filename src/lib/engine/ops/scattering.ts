import { fail, shown } from '../error.ts'
import { flatPlaces } from '../kinds/flat-places.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { ownShape, type Shape, sameShape, sizeOf } from '../tensor/shape.ts'
import { makeTensor, Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor, toTensors } from '../tensor/tensor-like.ts'
import { broadcastTo } from './broadcasting.ts'
import { gather, unsortedSegmentSum } from './indexing.ts'
import { reshape } from './reshaping.ts'
import { where } from './selecting.ts'

export const gatherND: Composed<[x: TensorLike, indices: TensorLike], Tensor> = composed({
  name: 'gatherND',
  summary: 'Picks elements, or whole slices, by a place along several axes at once.',
  formula: String.raw`y_i = x_{k_i},\quad k_i = (k_{i1}, \dots, k_{id})`,
  compose: (like, indices) => {
    const x = toTensor('gatherND', like)
    if (x.rank === 0) fail('gatherND', 'needs at least one axis, got a single number')
    const { places, depth } = flatPlaces('gatherND', indices, x.shape)
    const slices = reshape(x, [sizeOf(x.shape.slice(0, depth)), ...x.shape.slice(depth)])
    return gather(slices, places)
  },
  examples: [
    [
      uniform([2, 3]),
      [
        [1, 2],
        [0, 0],
        [1, 2],
      ],
    ],
    [uniform([3, 2]), [[2], [0]]],
  ],
})

/** Checks that the updates fit to the places, and lays both out as slices: a list of places, a slice for each. */
function slicesOf(op: string, likes: { indices: TensorLike; updates: Tensor }, asked: Shape) {
  if (!Array.isArray(asked)) fail(op, `needs the shape of what is written to, such as [2,3], got ${String(asked)}`)
  const shape = ownShape(op, asked)
  const indices = toTensor(op, likes.indices, 'int32')
  // A plain list names places along the first axis.
  const { places, depth } = flatPlaces(op, indices.rank === 1 ? reshape(indices, [-1, 1]) : indices, shape)
  const inner = shape.slice(depth)
  const { updates } = likes
  if (!sameShape(updates.shape, [...places.shape, ...inner]))
    fail(op, `updates ${shown(updates.shape)} do not fit ${shown(indices.shape)} places in ${shown(shape)}`, {
      shapes: [indices.shape, updates.shape, shape],
    })
  const count = sizeOf(shape.slice(0, depth))
  return { places: reshape(places, [places.size]), slices: reshape(updates, [places.size, ...inner]), count, inner }
}

export const scatterND: Composed<[indices: TensorLike, updates: TensorLike, shape: Shape], Tensor> = composed({
  name: 'scatterND',
  summary:
    'Writes slices to places in a tensor of zeros; what meets at one place is added up. The opposite of gatherND.',
  formula: String.raw`y_j = \sum_{i:\,k_i = j} x_i`,
  compose: (indices, like, shape) => {
    const updates = toTensor('scatterND', like)
    const { places, slices, count } = slicesOf('scatterND', { indices, updates }, shape)
    return reshape(unsortedSegmentSum(slices, places, count), shape)
  },
  tensors: [1, 2],
  examples: [
    [Int32Array.of(3, 0, 3), uniform([3]), [5]],
    [[[1], [0]], uniform([2, 2]), [3, 2]],
  ],
})

export const tensorScatterUpdate: Composed<[x: TensorLike, indices: TensorLike, updates: TensorLike], Tensor> =
  composed({
    name: 'tensorScatterUpdate',
    summary: 'Replaces slices at places of a tensor by others. Of several for one place the last one stays.',
    formula: String.raw`y_{k_i} = u_i,\quad y_j = x_j\ \text{elsewhere}`,
    compose: (xLike, indices, updatesLike) => {
      const [x, updates] = toTensors('tensorScatterUpdate', [xLike, updatesLike])
      if (x.dtype !== updates.dtype) fail('tensorScatterUpdate', `types differ, ${x.dtype} and ${updates.dtype}`)
      const { places, slices, count, inner } = slicesOf('tensorScatterUpdate', { indices, updates }, x.shape)
      const writer = new Int32Array(count).fill(-1)
      places.values.forEach((place, i) => {
        writer[place] = i
      })
      const rows = reshape(x, [count, ...inner])
      if (places.size === 0) return reshape(rows, x.shape)
      const last = makeTensor(
        writer.map((i) => Math.max(i, 0)),
        [count],
        'int32',
      )
      const replaced = makeTensor(
        Uint8Array.from(writer, (i) => Number(i >= 0)),
        [count, ...inner.map(() => 1)],
        'bool',
      )
      return reshape(where(replaced, gather(slices, last), rows), x.shape)
    },
    examples: [
      [uniform([4]), [[2], [0]], [7.5, 8.5]],
      [uniform([3, 2]), [[1], [1]], uniform([2, 2], 2)],
    ],
  })

export const sparseToDense: Composed<
  [indices: TensorLike, values: TensorLike, shape: Shape, defaultValue?: TensorLike],
  Tensor
> = composed({
  name: 'sparseToDense',
  summary: 'A tensor of one value throughout, but for the places that are listed with their own.',
  formula: String.raw`y_{k_i} = x_i,\quad y_j = c\ \text{elsewhere}`,
  compose: (indicesLike, valuesLike, shape, defaultValue) => {
    const values = toTensor('sparseToDense', valuesLike)
    const indices = toTensor('sparseToDense', indicesLike, 'int32')
    const background =
      defaultValue instanceof Tensor ? defaultValue : toTensor('sparseToDense', defaultValue ?? 0, values.dtype)
    if (values.rank > 1) fail('sparseToDense', `values must be a list or one number, got ${shown(values.shape)}`)
    const count = indices.rank === 0 ? 1 : indices.shape[0]
    const list = indices.rank < 2 ? reshape(indices, [count, 1]) : indices
    if (values.rank === 1 && values.size !== count)
      fail('sparseToDense', `${values.size} values for ${count} places`, { shapes: [indices.shape, values.shape] })
    return tensorScatterUpdate(broadcastTo(background, shape), list, broadcastTo(values, [count]))
  },
  tensors: [1, 2],
  examples: [
    [[0, 2], uniform([2]), [4], 0.5],
    [
      [
        [1, 0],
        [0, 1],
      ],
      uniform([2]),
      [2, 2],
    ],
  ],
})
