import { allocate, type DataType, isFloat, promote } from '../dtype.ts'
import { fail, shown } from '../error.ts'
import { map } from '../kernels/elementwise.ts'
import { walk } from '../kernels/walk.ts'
import { none, type Op, op } from '../op.ts'
import { axisOf, broadcastShapes, broadcastStrides, sizeOf } from '../shape.ts'
import { Tensor } from '../tensor.ts'
import { type TensorLike, toTensor } from '../tensor-like.ts'
import { mul } from './arithmetic.ts'
import { greaterEqual, lessEqual, logicalAnd } from './comparison.ts'
import { cast, transpose } from './layout.ts'
import { sumTo } from './reductions.ts'

export const where: Op<[condition: TensorLike, a: TensorLike, b: TensorLike]> = op({
  name: 'where',
  summary: 'The element of the first tensor where the condition holds, of the second where it does not.',
  formula: String.raw`y = c\,a + (1 - c)\,b,\quad \bar a = \bar y\,c,\quad \bar b = \bar y\,(1 - c)`,
  signature: (condition, a, b) => ({
    inputs: [condition, a, b],
    attributes: {},
  }),
  forward: ([condition, a, b]) => {
    const dtype = promote(a.dtype, b.dtype)
    const shape = broadcastShapes('where', condition.shape, broadcastShapes('where', a.shape, b.shape))
    const y = new Tensor(allocate(dtype, sizeOf(shape)), shape, dtype)
    for (const [x, wanted] of [
      [a, true],
      [b, false],
    ] as const)
      walk(
        shape,
        broadcastStrides(condition.shape, shape),
        broadcastStrides(x.shape, shape),
        (at, length, i, di, j, dj) => {
          for (let k = at; k < at + length; k++, i += di, j += dj)
            if ((condition.values[i] !== 0) === wanted) y.values[k] = x.values[j]
        },
      )
    return y
  },
  backward: [
    none('a condition is true or false'),
    ({ grad, inputs: [condition, a] }) => fit(where(condition, grad, 0), a),
    ({ grad, inputs: [condition, , b] }) => fit(where(condition, 0, grad), b),
  ],
  examples: [
    [
      [true, false, true],
      [1, 2, 3],
      [10, 20, 30],
    ],
    [[[true], [false]], [1, 2], 0],
  ],
})

/** A gradient in the shape and type of the input that it belongs to. */
function fit(grad: Tensor, { shape, dtype }: Tensor): Tensor {
  const summed = sumTo(grad, shape)
  return isFloat(dtype) && dtype !== grad.dtype ? cast(summed, dtype) : summed
}

export const clipByValue: Op<[x: TensorLike, min: number, max: number]> = op({
  name: 'clipByValue',
  summary: 'Moves elements below min up to it, and those above max down to it. Moved elements get no gradient.',
  formula: String.raw`y = \min(\max(x, a), b),\quad \bar x = \bar y\,[a \le x \le b]`,
  signature: (x, min, max) => ({ inputs: [x], attributes: { min, max } }),
  forward: ([x], { min, max }) => map(x, x.dtype, (v) => Math.min(Math.max(v, min), max)),
  backward: [
    ({ grad, inputs: [x], attributes: { min, max } }) => mul(grad, logicalAnd(greaterEqual(x, min), lessEqual(x, max))),
  ],
  examples: [[[-2, -0.5, 0.25, 3], -1, 1]],
})

/** Whole numbers as a tensor; tensors as they are. */
const indicesOf = (name: string, indices: TensorLike): Tensor => toTensor(name, indices, 'int32')

export const gather: Op<[x: TensorLike, indices: TensorLike, axis?: number]> = op({
  name: 'gather',
  summary: 'Picks slices along an axis by their positions. A slice picked twice gets both gradients.',
  formula: String.raw`y_i = x_{k_i},\quad \bar x_j = \sum_{i:\,k_i = j} \bar y_i`,
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
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [2, 0, 2],
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
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
  examples: [
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [1, 0, 1],
      3,
    ],
  ],
})

export const oneHot: Op<[indices: TensorLike, depth: number, onValue?: number, offValue?: number, dtype?: DataType]> =
  op({
    name: 'oneHot',
    summary: 'A row for each whole number: 1 at its position, 0 elsewhere.',
    formula: String.raw`y_{ij} = [x_i = j]`,
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
    backward: [none('positions are whole numbers')],
    examples: [
      [[0, 2, 1], 3],
      [[1], 2, 0.9, 0.1, 'float32'],
    ],
  })

export const cumsum: Op<[x: TensorLike, axis?: number, exclusive?: boolean, reverse?: boolean]> = op({
  name: 'cumsum',
  summary: 'Sums along an axis up to each element; exclusive: up to the one before; reverse: from the end.',
  formula: String.raw`y_i = \sum_{j \le i} x_j,\quad \bar x_i = \sum_{j \ge i} \bar y_j`,
  signature: (x, axis = 0, exclusive = false, reverse = false) => ({
    inputs: [x],
    attributes: { axis, exclusive, reverse },
  }),
  forward: ([x], { axis, exclusive, reverse }) => {
    const along = axisOf('cumsum', axis, x.rank)
    const dtype = promote(x.dtype, 'int32')
    const values = allocate(dtype, x.size)
    const [count, step] = [x.shape[along], sizeOf(x.shape.slice(along + 1))]
    for (let block = 0; block < x.size; block += count * step)
      for (let start = block; start < block + step; start++) {
        let sum = 0
        for (let i = 0; i < count; i++) {
          const at = start + (reverse ? count - 1 - i : i) * step
          if (exclusive) values[at] = sum
          sum += x.values[at]
          if (!exclusive) values[at] = sum
        }
      }
    return new Tensor(values, x.shape, dtype)
  },
  backward: [({ grad, attributes: { axis, exclusive, reverse } }) => cumsum(grad, axis, exclusive, !reverse)],
  examples: [
    [[1, 2, 3]],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      1,
      true,
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      0,
      false,
      true,
    ],
  ],
})
