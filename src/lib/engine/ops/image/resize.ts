import { fail } from '../../error.ts'
import { checkSize, type Interpolation, imageShape, sampled, samplingAt, unsampled } from '../../kinds/sampling.ts'
import { uniform } from '../../kinds/uniform.ts'
import { type Op, op } from '../../tape/op.ts'
import { toFloat } from '../../tensor/dtype.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { TensorLike } from '../../tensor/tensor-like.ts'

type Resize = Op<
  [
    images: TensorLike,
    size: readonly [height: number, width: number],
    alignCorners?: boolean,
    halfPixelCenters?: boolean,
  ]
>

interface Attributes {
  size: readonly [number, number]
  alignCorners: boolean
  halfPixelCenters: boolean
}

/** How the images x are mixed to be of another size, and the shape of what comes out. */
function resized(
  name: string,
  x: Tensor,
  { size, alignCorners, halfPixelCenters }: Attributes,
  interpolation: Interpolation,
) {
  const [batch, height, width, channels] = imageShape(name, x, [3, 4])
  checkSize(name, size)
  if (alignCorners && halfPixelCenters) fail(name, 'either alignCorners or halfPixelCenters, not both')
  const places = (old: number, count: number): number[] => {
    const ratio = alignCorners && count > 1 ? (old - 1) / (count - 1) : old / count
    const middle = halfPixelCenters ? 0.5 : 0
    return Array.from({ length: count }, (_, i) => {
      const place = ratio * (i + middle)
      if (interpolation === 'bilinear') return Math.min(Math.max(place - middle, 0), old - 1)
      return Math.min(alignCorners ? Math.round(place) : Math.floor(place), old - 1)
    })
  }
  const [rows, columns] = [places(height, size[0]), places(width, size[1])]
  const images = Array.from({ length: batch }, (_, n) => n)
  const how = { images, channels, fill: [], interpolation, alike: true }
  return {
    sampling: samplingAt([height, width], size, how, (_, row, column) => [rows[row], columns[column]]),
    shape: [...x.shape.slice(0, -3), ...size, channels],
  }
}

const images = uniform([2, 3, 4, 2])

export const resizeBilinear: Resize = op({
  name: 'image.resizeBilinear',
  summary:
    'Images of another size: each new pixel is mixed from the four old ones around its place. `alignCorners` lays corner on corner, `halfPixelCenters` middle on middle.',
  formula: String.raw`y_p = \sum_i w_{pi}\,x_i,\quad \bar x_i = \sum_p w_{pi}\,\bar y_p`,
  signature: (images, size, alignCorners = false, halfPixelCenters = false) => ({
    inputs: [images],
    attributes: { size, alignCorners, halfPixelCenters },
  }),
  forward: ([x], attributes, entry) => {
    const { sampling, shape } = resized('image.resizeBilinear', x, attributes, 'bilinear')
    entry.saved = sampling
    return sampled(x, sampling, shape, toFloat(x.dtype))
  },
  backward: [unsampled],
  multiplyAdds: (_inputs, _attributes, y) => 4 * y.size,
  examples: [
    [images, [5, 3]],
    [images, [2, 6], true],
    [uniform([3, 3, 1]), [4, 4], false, true],
  ],
})

export const resizeNearestNeighbor: Resize = op({
  name: 'image.resizeNearestNeighbor',
  summary: 'Images of another size: each new pixel is a copy of the old one at its place.',
  formula: String.raw`y_p = x_{i(p)},\quad \bar x_i = \sum_{p:\,i(p) = i} \bar y_p`,
  signature: (images, size, alignCorners = false, halfPixelCenters = false) => ({
    inputs: [images],
    attributes: { size, alignCorners, halfPixelCenters },
  }),
  forward: ([x], attributes, entry) => {
    const { sampling, shape } = resized('image.resizeNearestNeighbor', x, attributes, 'nearest')
    entry.saved = sampling
    return sampled(x, sampling, shape, x.dtype)
  },
  backward: [unsampled],
  multiplyAdds: 0,
  examples: [
    [images, [5, 3]],
    [images, [2, 6], true],
    [uniform([3, 3, 1]), [4, 4], false, true],
  ],
})
