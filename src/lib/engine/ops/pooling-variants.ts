import { fail, shown } from '../error.ts'
import { maxOfWindows } from '../kernels/pooling.ts'
import { pooled } from '../kinds/pooling.ts'
import { uniform } from '../kinds/uniform.ts'
import type { Padding, PerAxis, Rounding } from '../kinds/windows.ts'
import { type Composed, composed, none, type Op, op } from '../tape/op.ts'
import { allocate } from '../tensor/dtype.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { avgPool, maxPool } from './pooling.ts'

const images = uniform([2, 4, 4, 2])

export const pool: Composed<
  [
    x: TensorLike,
    windowShape: PerAxis,
    poolingType: 'max' | 'avg',
    pad: Padding,
    dilations?: PerAxis,
    strides?: PerAxis,
    dimRoundingMode?: Rounding,
  ],
  Tensor
> = composed({
  name: 'pool',
  summary: "maxPool ('max') or avgPool ('avg'), with windows that may skip elements.",
  formula: String.raw`y_p = \max_q x_{sp + dq}\ \text{(max)},\quad y_p = \frac{1}{n_p} \sum_q x_{sp + dq}\ \text{(avg)}`,
  compose: (x, windowShape, poolingType, pad, dilations = 1, strides = 1, dimRoundingMode) => {
    if (poolingType !== 'max' && poolingType !== 'avg')
      fail('pool', `poolingType is 'max' or 'avg', got '${poolingType}'`)
    const over = poolingType === 'max' ? maxPool : avgPool
    return over(x, windowShape, strides, pad, dimRoundingMode, 'NHWC', dilations)
  },
  examples: [
    [images, 2, 'max', 'valid', 2],
    [images, [2, 1], 'avg', 'same', 1, 2],
  ],
})

export const maxPoolIndexes: Op<
  [x: TensorLike, filterSize: PerAxis, strides: PerAxis, pad: Padding, includeBatchInIndex?: boolean]
> = op({
  name: 'maxPoolIndexes',
  summary:
    'Where in its image, or in the whole batch, the largest element of each window lies: row by row, as one number.',
  formula: String.raw`y_p = \operatorname{argmax}_q x_{sp + q}`,
  signature: (x, filterSize, strides, pad, includeBatchInIndex = false) => ({
    inputs: [x],
    attributes: { filterSize, strides, pad, includeBatchInIndex },
  }),
  forward: ([x], { filterSize, strides, pad, includeBatchInIndex }) => {
    const how = { strides, pad, dataFormat: 'NHWC' } as const
    const { windows, shape } = pooled('maxPoolIndexes', 2, x.shape, filterSize, how)
    const y = blank(shape, 'int32')
    maxOfWindows(x.values, allocate(x.dtype, y.size), y.values as Int32Array, windows)
    if (!includeBatchInIndex) {
      const image = x.size / windows.batch
      for (let i = 0; i < y.size; i++) y.values[i] %= image
    }
    return y
  },
  backward: [none('positions are whole numbers')],
  examples: [
    [images, 2, 2, 'valid'],
    [images, 2, 2, 'same', true],
  ],
  tfjs: null,
})

export const maxPoolWithArgmax: Composed<
  [x: TensorLike, filterSize: PerAxis, strides: PerAxis, pad: Padding, includeBatchInIndex?: boolean],
  { result: Tensor; indexes: Tensor }
> = composed({
  name: 'maxPoolWithArgmax',
  summary: 'maxPool and the places of the maxima, `{ result, indexes }`.',
  formula: String.raw`y_p = \max_q x_{sp + q}`,
  compose: (like, filterSize, strides, pad, includeBatchInIndex = false) => {
    const x = toTensor('maxPoolWithArgmax', like)
    if (x.rank !== 4) fail('maxPoolWithArgmax', `x needs rank 4, got ${shown(x.shape)}`, { shapes: [x.shape] })
    return {
      result: maxPool(x, filterSize, strides, pad),
      indexes: maxPoolIndexes(x, filterSize, strides, pad, includeBatchInIndex),
    }
  },
  examples: [[images, 2, 2, 'valid']],
})
