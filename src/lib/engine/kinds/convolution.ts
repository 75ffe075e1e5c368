import { fail, shown } from '../error.ts'
import type { ConvolutionKernels } from '../kernels/convolution.ts'
import { readStrided } from '../kernels/strided.ts'
import { type About, type Op, op } from '../tape/op.ts'
import { promote } from '../tensor/dtype.ts'
import { type Shape, sameShape, stridesOf } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { checkFloat, type TensorLike } from '../tensor/tensor-like.ts'
import { type DataFormat, type Padding, type PerAxis, type Rounding, type Sliding, windowsOver } from './windows.ts'

/** y = x ∗ filter. */
export type ConvolutionOp = Op<
  [
    x: TensorLike,
    filter: TensorLike,
    strides: PerAxis,
    pad: Padding,
    dataFormat?: DataFormat,
    dilations?: PerAxis,
    dimRoundingMode?: Rounding,
  ]
>

/** From y back to the shape of x. */
export type TransposedOp = Op<
  [
    y: TensorLike,
    filter: TensorLike,
    outputShape: Shape,
    strides: PerAxis,
    pad: Padding,
    dimRoundingMode?: Rounding,
    dataFormat?: DataFormat,
    dilations?: PerAxis,
  ]
>

/** From x and y to the shape of the filter. */
export type FilterGradOp = Op<
  [
    x: TensorLike,
    y: TensorLike,
    filterShape: Shape,
    strides: PerAxis,
    pad: Padding,
    dataFormat?: DataFormat,
    dilations?: PerAxis,
    dimRoundingMode?: Rounding,
  ]
>

interface Family {
  kernels: ConvolutionKernels
  /** Over how many axes the filter slides. */
  rank: 2 | 3
  /** How many channels come out. */
  channelsOut(filterShape: Shape): number
  conv: About<Parameters<ConvolutionOp>>
  transpose: About<Parameters<TransposedOp>>
  filterGrad: About<Parameters<FilterGradOp>>
}

/**
 * A convolution with its two companions. Each of x, filter and y is reached from the other two by an op of the three,
 * and each op is linear in either of its inputs; so their rules need nothing but one another.
 */
export function convolution(family: Family): [ConvolutionOp, TransposedOp, FilterGradOp] {
  const { kernels } = family
  const usual: DataFormat = family.rank === 2 ? 'NHWC' : 'NDHWC'

  const conv: ConvolutionOp = op({
    ...family.conv,
    signature: (x, filter, strides, pad, dataFormat = usual, dilations = 1, dimRoundingMode) => ({
      inputs: [x, filter],
      attributes: { strides, pad, dataFormat, dilations, dimRoundingMode },
    }),
    forward: ([x, filter], how) => {
      const { windows, y } = plan(family, family.conv.name, x.shape, filter.shape, how)
      const result = blank(y, typeOf(family.conv.name, x, filter))
      kernels.forward(channelsLast(x, how).values, filter.values, result.values, windows, y[y.length - 1])
      return asAsked(result, how)
    },
    backward: [
      ({ grad, inputs: [x, filter], attributes: { strides, pad, dataFormat, dilations, dimRoundingMode } }) =>
        transpose(grad, filter, x.shape, strides, pad, dimRoundingMode, dataFormat, dilations),
      ({ grad, inputs: [x, filter], attributes: { strides, pad, dataFormat, dilations, dimRoundingMode } }) =>
        filterGrad(x, grad, filter.shape, strides, pad, dataFormat, dilations, dimRoundingMode),
    ],
    multiplyAdds: ([, filter], _, y) => products(family, y, filter),
  })

  const transpose: TransposedOp = op({
    ...family.transpose,
    signature: (y, filter, outputShape, strides, pad, dimRoundingMode, dataFormat = usual, dilations = 1) => ({
      inputs: [y, filter],
      attributes: { outputShape, strides, pad, dimRoundingMode, dataFormat, dilations },
    }),
    forward: ([y, filter], { outputShape, ...how }) => {
      const { name } = family.transpose
      const { windows, x, y: expected } = plan(family, name, outputShape, filter.shape, how)
      const rows = fitting(name, channelsLast(y, how), expected)
      const result = blank(x, typeOf(name, y, filter))
      kernels.back(rows.values, filter.values, result.values, windows, expected[expected.length - 1])
      return asAsked(result, how)
    },
    backward: [
      ({ grad, inputs: [, filter], attributes: { strides, pad, dataFormat, dilations, dimRoundingMode } }) =>
        conv(grad, filter, strides, pad, dataFormat, dilations, dimRoundingMode),
      ({ grad, inputs: [y, filter], attributes: { strides, pad, dataFormat, dilations, dimRoundingMode } }) =>
        filterGrad(grad, y, filter.shape, strides, pad, dataFormat, dilations, dimRoundingMode),
    ],
    multiplyAdds: ([y, filter]) => products(family, y, filter),
  })

  const filterGrad: FilterGradOp = op({
    ...family.filterGrad,
    signature: (x, y, filterShape, strides, pad, dataFormat = usual, dilations = 1, dimRoundingMode) => ({
      inputs: [x, y],
      attributes: { filterShape, strides, pad, dataFormat, dilations, dimRoundingMode },
    }),
    forward: ([x, y], { filterShape, ...how }) => {
      const { name } = family.filterGrad
      const { windows, y: expected } = plan(family, name, x.shape, filterShape, how)
      const rows = fitting(name, channelsLast(y, how), expected)
      const result = blank(filterShape, typeOf(name, x, y))
      kernels.filter(channelsLast(x, how).values, rows.values, result.values, windows, expected[expected.length - 1])
      return result
    },
    backward: [
      ({ grad, inputs: [x, y], attributes: { strides, pad, dataFormat, dilations, dimRoundingMode } }) =>
        transpose(y, grad, x.shape, strides, pad, dimRoundingMode, dataFormat, dilations),
      ({ grad, inputs: [x], attributes: { strides, pad, dataFormat, dilations, dimRoundingMode } }) =>
        conv(x, grad, strides, pad, dataFormat, dilations, dimRoundingMode),
    ],
    multiplyAdds: ([, y], _, filter) => products(family, y, filter),
  })

  return [conv, transpose, filterGrad]
}

/** At each place of y every element of the filter is used once. */
const products = ({ channelsOut }: Family, y: Tensor, filter: Tensor): number =>
  (y.size / channelsOut(filter.shape)) * filter.size

/** The windows of a convolution, and the shapes of x and y with their channels last. A missing batch stays missing. */
function plan({ rank, channelsOut }: Family, name: string, asked: Shape, filter: Shape, how: Sliding) {
  const shapes: Shape[] = [asked, filter]
  if (filter.length !== rank + 2) fail(name, `the filter needs rank ${rank + 2}, got ${shown(filter)}`, { shapes })
  if (asked.length !== rank + 1 && asked.length !== rank + 2)
    fail(name, `x needs rank ${rank + 2}, or ${rank + 1} without a batch, got ${shown(asked)}`, { shapes })
  if (!(rank === 2 ? ['NHWC', 'NCHW'] : ['NDHWC']).includes(how.dataFormat!))
    fail(name, `there is no dataFormat '${how.dataFormat}' here`)
  const x = how.dataFormat === 'NCHW' ? moved(asked, asked.length - 3, asked.length - 1) : asked
  const batched = x.length === rank + 2
  const channels = x[x.length - 1]
  if (channels !== filter[rank])
    fail(name, `x has ${channels} channels, the filter takes ${filter[rank]}: ${shown(asked)} and ${shown(filter)}`, {
      shapes,
    })
  const windows = windowsOver(name, batched ? x : [1, ...x], filter.slice(0, rank), how)
  const places = windows.slides.slice(3 - rank).map((slide) => slide.places)
  return { windows, x, y: [...x.slice(0, batched ? 1 : 0), ...places, channelsOut(filter)] }
}

/** `y`, if it has the shape that these windows make. */
function fitting(name: string, y: Tensor, expected: Shape): Tensor {
  if (!sameShape(y.shape, expected))
    fail(name, `these windows make ${shown(expected)}, channels last, got ${shown(y.shape)}`, {
      shapes: [y.shape, expected],
    })
  return y
}

function typeOf(name: string, a: Tensor, b: Tensor): 'float32' | 'float64' {
  checkFloat(name, a)
  checkFloat(name, b)
  return promote(a.dtype, b.dtype) as 'float32' | 'float64'
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list.slice(0, from), ...list.slice(from + 1)]
  return [...rest.slice(0, to), list[from], ...rest.slice(to)]
}

const withAxisMoved = (x: Tensor, from: number, to: number): Tensor =>
  readStrided(x, moved(x.shape, from, to), moved(stridesOf(x.shape), from, to))

/** The kernels work with channels last; other layouts are copied into this one and back. */
const channelsLast = (x: Tensor, { dataFormat }: Sliding): Tensor =>
  dataFormat === 'NCHW' && x.rank >= 3 ? withAxisMoved(x, x.rank - 3, x.rank - 1) : x

const asAsked = (x: Tensor, { dataFormat }: Sliding): Tensor =>
  dataFormat === 'NCHW' ? withAxisMoved(x, x.rank - 1, x.rank - 3) : x
