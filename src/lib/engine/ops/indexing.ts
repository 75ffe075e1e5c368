import { fail, shown } from '../error.ts'
import { addSlices } from '../kernels/add-slices.ts'
import { uniform } from '../kinds/uniform.ts'
import { flat } from '../tape/flat.ts'
import { none, type Op, op } from '../tape/op.ts'
import { allocate, type DataType, promote } from '../tensor/dtype.ts'
import { ofType } from '../tensor/of-type.ts'
import { axisOf, ownShape, sameShape, sizeOf } from '../tensor/shape.ts'
import { blank, Tensor, unwritten } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { mul } from './arithmetic.ts'
import { greaterEqual, less, logicalAnd } from './comparison.ts'
import { cast } from './copies.ts'
import { reshape } from './reshaping.ts'
import { where } from './selecting.ts'

const indicesOf = (name: string, indices: TensorLike): Tensor => ofType(name, 'positions', indices, 'int32')

/** For each row of the result of `gather`, its place when x is seen as a list of rows; and the result's shape. */
function rowsWanted(x: Tensor, indices: Tensor, axis: number, batchDims: number): { rows: Tensor; shape: number[] } {
  const along = axisOf('gather', axis, x.rank)
  const batch = batchDims < 0 ? batchDims + indices.rank : batchDims
  const batches = indices.shape.slice(0, batch)
  if (batch < 0 || batch > Math.min(along, indices.rank) || !sameShape(batches, x.shape.slice(0, batch)))
    fail('gather', `the first ${batchDims} axes must be the same, ${shown(x.shape)} and ${shown(indices.shape)}`, {
      shapes: [x.shape, indices.shape],
      axis: along,
    })
  const [outer, each, count] = [x.shape.slice(0, along), indices.shape.slice(batch), x.shape[along]]
  const [size, share] = [sizeOf(each), sizeOf(outer.slice(batch))]
  const rows = new Int32Array(sizeOf(outer) * size)
  for (let at = 0; at < rows.length; at++) {
    const block = Math.floor(at / size)
    const index = indices.values[Math.floor(block / share) * size + (at % size)]
    if (!(index >= 0 && index < count))
      fail('gather', `there is no ${index} along axis ${along} of ${shown(x.shape)}`, {
        shapes: [x.shape],
        axis: along,
      })
    rows[at] = block * count + index
  }
  return { rows: new Tensor(rows, [rows.length], 'int32'), shape: [...outer, ...each, ...x.shape.slice(along + 1)] }
}

export const gather: Op<[x: TensorLike, indices: TensorLike, axis?: number, batchDims?: number]> = op({
  name: 'gather',
  summary: 'Picks slices along an axis by their positions. A slice picked twice gets both gradients.',
  formula: String.raw`y_i = x_{k_i},\quad \bar x_j = \sum_{i:\,k_i = j} \bar y_i`,
  signature: (x, indices, axis = 0, batchDims = 0) => ({
    inputs: [x, indicesOf('gather', indices)],
    attributes: { axis, batchDims },
  }),
  forward: ([x, indices], { axis, batchDims }, entry) => {
    const { rows, shape } = rowsWanted(x, indices, axis, batchDims)
    entry.saved = rows
    const y = unwritten(shape, x.dtype)
    const { values } = y
    const block = values.length / rows.size
    for (let i = 0, to = 0; i < rows.size; i++)
      for (let from = rows.values[i] * block, k = 0; k < block; k++) values[to++] = x.values[from + k]
    return y
  },
  backward: [
    ({ grad, inputs: [x], attributes: { axis }, saved: rows }) => {
      const along = axisOf('gather', axis, x.rank)
      const inner = x.shape.slice(along + 1)
      const count = sizeOf(x.shape.slice(0, along + 1))
      return reshape(unsortedSegmentSum(reshape(grad, [rows.size, ...inner]), rows, count), x.shape)
    },
    none('positions are whole numbers'),
  ],
  multiplyAdds: 0,
  examples: [
    [uniform([3, 2]), [2, 0, 2]],
    [
      uniform([2, 3]),
      [
        [1, 1],
        [0, 2],
      ],
      1,
    ],
    [uniform([2, 2, 3]), [[1], [0]], 1, 1],
  ],
})

export const unsortedSegmentSum: Op<[x: TensorLike, segmentIds: TensorLike, numSegments: number]> = op({
  name: 'unsortedSegmentSum',
  summary: 'Adds up the slices that carry the same number: the opposite of gather. Numbers of no segment are left out.',
  formula: String.raw`y_j = \sum_{i:\,k_i = j} x_i,\quad \bar x_i = \bar y_{k_i}`,
  signature: (x, segmentIds, numSegments) => ({
    inputs: [x, indicesOf('unsortedSegmentSum', segmentIds)],
    attributes: { numSegments },
  }),
  forward: ([x, ids], { numSegments }) => {
    if (!sameShape(ids.shape, x.shape.slice(0, ids.rank)))
      fail('unsortedSegmentSum', `needs one number for each slice, ${shown(ids.shape)} for ${shown(x.shape)}`, {
        shapes: [ids.shape, x.shape],
      })
    const inner = x.shape.slice(ids.rank)
    const y = blank(ownShape('unsortedSegmentSum', [numSegments, ...inner]), promote(x.dtype, 'int32'))
    addSlices(x.values, ids.values, sizeOf(inner), y.values)
    return y
  },
  backward: [
    ({ grad, inputs: [x, ids], attributes: { numSegments } }) => {
      const counted = logicalAnd(greaterEqual(ids, 0), less(ids, numSegments))
      const rows = gather(grad, mul(ids, cast(counted, 'int32')))
      return where(reshape(counted, [...ids.shape, ...x.shape.slice(ids.rank).map(() => 1)]), rows, 0)
    },
    none('segments are whole numbers'),
  ],
  multiplyAdds: ([x]) => x.size,
  examples: [[uniform([3, 2]), [1, 0, 1], 3]],
})

export const oneHot: Op<[indices: TensorLike, depth: number, onValue?: number, offValue?: number, dtype?: DataType]> =
  op({
    name: 'oneHot',
    summary: 'A row for each whole number: 1 at its position, 0 elsewhere.',
    formula: String.raw`y_{ij} = [x_i = j],\quad \bar x = 0`,
    signature: (indices, depth, onValue = 1, offValue = 0, dtype = 'int32') => ({
      inputs: [indicesOf('oneHot', indices)],
      attributes: { depth, onValue, offValue, dtype },
    }),
    forward: ([indices], { depth, onValue, offValue, dtype }) => {
      if (!(Number.isInteger(depth) && depth >= 0))
        fail('oneHot', `depth must be a whole number from 0 on, got ${depth}`)
      const values = allocate(dtype, indices.size * depth)
      if (offValue !== 0) values.fill(offValue)
      indices.values.forEach((index, i) => {
        if (index >= 0 && index < depth) values[i * depth + index] = onValue
      })
      return new Tensor(values, [...indices.shape, depth], dtype)
    },
    backward: [flat],
    multiplyAdds: 0,
    examples: [
      [[0, 2, 1], 3],
      [[1], 2, 0.9, 0.1, 'float32'],
    ],
  })
