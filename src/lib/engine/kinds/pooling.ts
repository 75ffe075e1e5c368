import { fail, shown } from '../error.ts'
import { maxOfWindows, meanOfWindows, spreadOverWindows } from '../kernels/pooling.ts'
import { unsortedSegmentSum } from '../ops/indexing.ts'
import { reshape } from '../ops/reshaping.ts'
import { type About, type Op, op } from '../tape/op.ts'
import { type Shape, sameShape, sizeOf } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { checkFloat, type TensorLike } from '../tensor/tensor-like.ts'
import {
  type DataFormat,
  type Padding,
  type PerAxis,
  perAxis,
  type Rounding,
  type Sliding,
  type Windows,
  windowsOver,
} from './windows.ts'

/** One number from each window, channel by channel. */
export type PoolingOp = Op<
  [
    x: TensorLike,
    filterSize: PerAxis,
    strides: PerAxis,
    pad: Padding,
    dimRoundingMode?: Rounding,
    dataFormat?: DataFormat,
    dilations?: PerAxis,
  ]
>

/** From the windows back to an input of the given shape. */
export type UnpoolingOp = Op<
  [
    y: TensorLike,
    outputShape: Shape,
    filterSize: PerAxis,
    strides: PerAxis,
    pad: Padding,
    dimRoundingMode?: Rounding,
    dataFormat?: DataFormat,
    dilations?: PerAxis,
  ]
>

/** Over how many axes the windows slide. */
type Rank = 2 | 3

const usual = (rank: Rank): DataFormat => (rank === 2 ? 'NHWC' : 'NDHWC')

/**
 * The windows of a pooling op over an input of shape [batch, ...sizes, channels], or without a batch, and the shape of
 * what comes out of them.
 */
export function pooled(
  op: string,
  rank: Rank,
  shape: Shape,
  filterSize: PerAxis,
  how: Sliding,
): { windows: Windows; shape: Shape } {
  if (how.dataFormat !== usual(rank)) fail(op, `there is no dataFormat '${how.dataFormat}' here`)
  if (shape.length !== rank + 1 && shape.length !== rank + 2)
    fail(op, `x needs rank ${rank + 2}, or ${rank + 1} without a batch, got ${shown(shape)}`, { shapes: [shape] })
  const batch = shape.slice(0, shape.length - rank - 1)
  const window = perAxis(op, 'filterSize', filterSize, rank)
  const windows = windowsOver(op, batch.length === 1 ? shape : [1, ...shape], window, how)
  const places = windows.slides.slice(3 - rank).map((slide) => slide.places)
  return { windows, shape: [...batch, ...places, windows.channels] }
}

/** How many elements the windows see that make `y`. */
const seen = (y: Tensor, filterSize: PerAxis, rank: Rank): number =>
  y.size * (typeof filterSize === 'number' ? filterSize ** rank : sizeOf(filterSize))

/** The maximum of each window. What is kept for the way back is where each maximum was. */
export function maxPooling(rank: Rank, about: About<Parameters<PoolingOp>>): PoolingOp {
  return op({
    ...about,
    signature: (x, filterSize, strides, pad, dimRoundingMode, dataFormat = usual(rank), dilations = 1) => ({
      inputs: [x],
      attributes: { filterSize, strides, pad, dimRoundingMode, dataFormat, dilations },
    }),
    forward: ([x], { filterSize, ...how }, entry) => {
      const { windows, shape } = pooled(about.name, rank, x.shape, filterSize, how)
      const y = blank(shape, x.dtype)
      entry.saved = blank([y.size], 'int32')
      maxOfWindows(x.values, y.values, entry.saved.values, windows)
      return y
    },
    backward: [
      ({ grad, inputs: [x], saved: places }) =>
        reshape(unsortedSegmentSum(reshape(grad, [-1]), places, x.size), x.shape),
    ],
    multiplyAdds: (_, { filterSize }, y) => seen(y, filterSize, rank),
  })
}

/** The average of each window, and the op that spreads each average over its window again. */
export function averagePooling(
  rank: Rank,
  about: About<Parameters<PoolingOp>>,
  aboutSpread: About<Parameters<UnpoolingOp>>,
): [PoolingOp, UnpoolingOp] {
  const average: PoolingOp = op({
    ...about,
    signature: (x, filterSize, strides, pad, dimRoundingMode, dataFormat = usual(rank), dilations = 1) => ({
      inputs: [x],
      attributes: { filterSize, strides, pad, dimRoundingMode, dataFormat, dilations },
    }),
    forward: ([x], { filterSize, ...how }) => {
      checkFloat(about.name, x)
      const { windows, shape } = pooled(about.name, rank, x.shape, filterSize, how)
      const y = blank(shape, x.dtype)
      meanOfWindows(x.values, y.values, windows)
      return y
    },
    backward: [
      ({ grad, inputs: [x], attributes: { filterSize, strides, pad, dimRoundingMode, dataFormat, dilations } }) =>
        spread(grad, x.shape, filterSize, strides, pad, dimRoundingMode, dataFormat, dilations),
    ],
    multiplyAdds: (_, { filterSize }, y) => seen(y, filterSize, rank),
  })

  const spread: UnpoolingOp = op({
    ...aboutSpread,
    signature: (
      y,
      outputShape,
      filterSize,
      strides,
      pad,
      dimRoundingMode,
      dataFormat = usual(rank),
      dilations = 1,
    ) => ({
      inputs: [y],
      attributes: { outputShape, filterSize, strides, pad, dimRoundingMode, dataFormat, dilations },
    }),
    forward: ([y], { outputShape, filterSize, ...how }) => {
      const { windows, shape } = pooled(aboutSpread.name, rank, outputShape, filterSize, how)
      if (!sameShape(y.shape, shape))
        fail(aboutSpread.name, `these windows make ${shown(shape)}, got ${shown(y.shape)}`, {
          shapes: [y.shape, shape],
        })
      const x = blank(outputShape, y.dtype)
      spreadOverWindows(y.values, x.values, windows)
      return x
    },
    backward: [
      ({ grad, attributes: { filterSize, strides, pad, dimRoundingMode, dataFormat, dilations } }) =>
        average(grad, filterSize, strides, pad, dimRoundingMode, dataFormat, dilations),
    ],
    multiplyAdds: ([y], { filterSize }) => seen(y, filterSize, rank),
  })

  return [average, spread]
}
