import { allocate, type DataType, promote } from '../dtype.ts'
import { fail, shown } from '../error.ts'
import { flat } from '../flat.ts'
import { ofType } from '../of-type.ts'
import { none, type Op, op } from '../op.ts'
import { axisOf, sizeOf } from '../shape.ts'
import { Tensor } from '../tensor.ts'
import type { TensorLike } from '../tensor-like.ts'
import { uniform } from '../uniform.ts'
import { transpose } from './reshaping.ts'

const indicesOf = (name: string, indices: TensorLike): Tensor => ofType(name, 'positions', indices, 'int32')

export const gather: Op<[x: TensorLike, indices: TensorLike, axis?: number]> = op({
  name: 'gather',
  summary: 'Picks slices along an axis by their positions. A slice picked twice gets both gradients.',
  formula: String.raw`y_i = x_{k_i},\quad \bar x_j = \sum_{i:\,k_i = j} \bar y_i`,
  multiplyAdds: 0,
  signature: (x, indices, axis = 0) => ({
    inputs: [x, indicesOf('gather', indices)],
    attributes: { axis },
  }),
  forward: ([x, indices], { axis }) => {
    const along = axisOf('gather', axis, x.rank)
    const [outer, inner] = [x.shape.slice(0, along), x.shape.slice(along + 1)]
    const [count, block] = [x.shape[along], sizeOf(inner)]
    const shape = [...outer, ...indices.shape, ...inner]
    const values = allocate(x.dtype, sizeOf(shape))
    for (let o = 0, to = 0; o < sizeOf(outer); o++)
      for (let i = 0; i < indices.size; i++, to += block) {
        const index = indices.values[i]
        if (!(index >= 0 && index < count))
          fail('gather', `there is no ${index} along axis ${along} of ${shown(x.shape)}`, {
            shapes: [x.shape],
            axis: along,
          })
        const from = (o * count + Math.trunc(index)) * block
        for (let k = 0; k < block; k++) values[to + k] = x.values[from + k]
      }
    return new Tensor(values, shape, x.dtype)
  },
  backward: [
    ({ grad, inputs: [x, indices], attributes: { axis } }) => {
      const along = axisOf('gather', axis, x.rank)
      const last = along + indices.rank
      const front = [...Array(grad.rank).keys()]
      const order = [...front.slice(along, last), ...front.slice(0, along), ...front.slice(last)]
      const summed = unsortedSegmentSum(transpose(grad, order), indices, x.shape[along])
      return transpose(
        summed,
        x.shape.map((_, i) => (i === along ? 0 : i < along ? i + 1 : i)),
      )
    },
    none('positions are whole numbers'),
  ],
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
  ],
})

export const unsortedSegmentSum: Op<[x: TensorLike, segmentIds: TensorLike, numSegments: number]> = op({
  name: 'unsortedSegmentSum',
  summary: 'Adds up the slices that carry the same number: the opposite of gather.',
  formula: String.raw`y_j = \sum_{i:\,k_i = j} x_i,\quad \bar x_i = \bar y_{k_i}`,
  multiplyAdds: ([x]) => x.size,
  signature: (x, segmentIds, numSegments) => ({
    inputs: [x, indicesOf('unsortedSegmentSum', segmentIds)],
    attributes: { numSegments },
  }),
  forward: ([x, ids], { numSegments }) => {
    const inner = x.shape.slice(ids.rank)
    const block = sizeOf(inner)
    const shape = [numSegments, ...inner]
    const values = allocate(promote(x.dtype, 'int32'), sizeOf(shape))
    for (let i = 0; i < ids.size; i++) {
      const to = ids.values[i] * block
      for (let k = 0; k < block; k++) values[to + k] += x.values[i * block + k]
    }
    return new Tensor(values, shape, promote(x.dtype, 'int32'))
  },
  backward: [({ grad, inputs: [, ids] }) => gather(grad, ids), none('segments are whole numbers')],
  examples: [[uniform([3, 2]), [1, 0, 1], 3]],
})

export const oneHot: Op<[indices: TensorLike, depth: number, onValue?: number, offValue?: number, dtype?: DataType]> =
  op({
    name: 'oneHot',
    summary: 'A row for each whole number: 1 at its position, 0 elsewhere.',
    formula: 'y_{ij} = [x_i = j]',
    multiplyAdds: 0,
    signature: (indices, depth, onValue = 1, offValue = 0, dtype = 'int32') => ({
      inputs: [indicesOf('oneHot', indices)],
      attributes: { depth, onValue, offValue, dtype },
    }),
    forward: ([indices], { depth, onValue, offValue, dtype }) => {
      const values = allocate(dtype, indices.size * depth)
      if (offValue !== 0) values.fill(offValue)
      indices.values.forEach((index, i) => {
        if (index >= 0 && index < depth) values[i * depth + index] = onValue
      })
      return new Tensor(values, [...indices.shape, depth], dtype)
    },
    backward: [flat],
    examples: [
      [[0, 2, 1], 3],
      [[1], 2, 0.9, 0.1, 'float32'],
    ],
  })
