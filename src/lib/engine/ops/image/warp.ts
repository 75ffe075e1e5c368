import { fail, shown } from '../../error.ts'
import { checkSize, type Interpolation, imageShape, sampled, samplingAt, unsampled } from '../../kinds/sampling.ts'
import { uniform } from '../../kinds/uniform.ts'
import { none, type Op, op } from '../../tape/op.ts'
import { checkFloat, type TensorLike } from '../../tensor/tensor-like.ts'

const images = uniform([2, 3, 4, 2])
const one = uniform([1, 3, 4, 2])
const every = (count: number) => Array.from({ length: count }, (_, n) => n)

export const rotateWithOffset: Op<
  [
    images: TensorLike,
    radians: number,
    fillValue?: number | readonly number[],
    center?: number | readonly [x: number, y: number],
  ]
> = op({
  name: 'image.rotateWithOffset',
  summary:
    'Turns images counterclockwise about a centre, given as a fraction of width and height. What comes from outside is `fillValue`: one number, or red, green and blue, opaque.',
  formula: String.raw`y_p = x_{c + R(p - c)},\quad \bar x_i = \sum_{p:\,c + R(p - c) = i} \bar y_p`,
  signature: (images, radians, fillValue = 0, center = 0.5) => ({
    inputs: [images],
    attributes: { radians, fillValue, center },
  }),
  forward: ([x], { radians, fillValue, center }, entry) => {
    checkFloat('image.rotateWithOffset', x)
    const [batch, height, width, channels] = imageShape('image.rotateWithOffset', x)
    const [fractionX, fractionY] = typeof center === 'number' ? [center, center] : center
    const [centerX, centerY] = [fractionX * width, fractionY * height]
    const [sin, cos] = [Math.sin(radians), Math.cos(radians)]
    const fill = every(channels).map((c) => (typeof fillValue === 'number' ? fillValue : c === 3 ? 255 : fillValue[c]))
    const how = { images: every(batch), channels, fill, interpolation: 'nearest', alike: true } as const
    entry.saved = samplingAt([height, width], [height, width], how, (_, row, column) => {
      const [dx, dy] = [column - centerX, row - centerY]
      return [dx * sin + dy * cos + centerY, dx * cos - dy * sin + centerX]
    })
    return sampled(x, entry.saved, x.shape, x.dtype)
  },
  backward: [unsampled],
  multiplyAdds: 0,
  examples: [
    [images, 0.6],
    [images, -2, [1, 2], [0.25, 0.75]],
  ],
})

type FillMode = 'constant' | 'reflect' | 'wrap' | 'nearest'

export const transform: Op<
  [
    images: TensorLike,
    transforms: TensorLike,
    interpolation?: Interpolation,
    fillMode?: FillMode,
    fillValue?: number,
    outputShape?: readonly [height: number, width: number] | null,
  ]
> = op({
  name: 'image.transform',
  summary:
    'Shifts, turns, shears or tilts images: new pixel (u, v) is read at the place that eight numbers a0 to a7 say, for each image or for all.',
  formula: String.raw`y_{(u, v)} = x_{\left(\frac{a_0 u + a_1 v + a_2}{a_6 u + a_7 v + 1},\ \frac{a_3 u + a_4 v + a_5}{a_6 u + a_7 v + 1}\right)},\quad \bar x_i = \sum_p w_{pi}\,\bar y_p`,
  signature: (images, transforms, interpolation = 'nearest', fillMode = 'constant', fillValue = 0, outputShape) => ({
    inputs: [images, transforms],
    attributes: { interpolation, fillMode, fillValue, outputShape },
  }),
  forward: ([x, transforms], { interpolation, fillMode, fillValue, outputShape }, entry) => {
    checkFloat('image.transform', x)
    checkFloat('image.transform', transforms)
    const [batch, height, width, channels] = imageShape('image.transform', x)
    const [count, eight] = transforms.shape
    if (transforms.rank !== 2 || eight !== 8 || (count !== 1 && count !== batch))
      fail('image.transform', `transforms must be [1,8] or [${batch},8], got ${shown(transforms.shape)}`, {
        shapes: [x.shape, transforms.shape],
      })
    if (interpolation !== 'nearest' && interpolation !== 'bilinear')
      fail('image.transform', `interpolation is 'nearest' or 'bilinear', got '${interpolation}'`)
    const size = outputShape ?? [height, width]
    checkSize('image.transform', size)
    const mapped = inward[fillMode]
    if (mapped === undefined) fail('image.transform', `there is no fillMode '${fillMode}'`)
    const fill = every(channels).map(() => fillValue)
    const how = { images: every(batch), channels, fill, interpolation, alike: count === 1 }
    entry.saved = samplingAt([height, width], size, how, (image, row, column) => {
      const [a0, a1, a2, a3, a4, a5, a6, a7] = transforms.values.subarray(8 * image, 8 * image + 8)
      const depth = a6 * column + a7 * row + 1
      if (depth === 0) return [Number.NaN, Number.NaN]
      const atX = (a0 * column + a1 * row + a2) / depth
      const atY = (a3 * column + a4 * row + a5) / depth
      return [mapped(atY, height), mapped(atX, width)]
    })
    return sampled(x, entry.saved, [batch, ...size, channels], x.dtype)
  },
  backward: [unsampled, none('where pixels are read is not learned')],
  multiplyAdds: (_inputs, { interpolation }, y) => (interpolation === 'nearest' ? 0 : 4 * y.size),
  // tfjs forgets all images but the first.
  examples: [
    [one, [[0.9, 0.2, -0.3, 0.1, 1.1, 0.4, 0.01, 0]], 'bilinear', 'reflect'],
    [one, [[0, 0.5, 1, -1, 2, 0.3, 0, 0]], 'bilinear', 'constant', 2, [2, 3]],
    [one, [[1.2, 0, -3, 0, 0.7, 5, 0, 0]], 'nearest', 'nearest'],
  ],
})

const within = (v: number, size: number): number => Math.min(Math.max(v, 0), size - 1)
const modulo = (v: number, period: number): number => v - period * Math.floor(v / period)

/** What lies outside of an axis of `size` pixels: nothing, the mirror image, the other end, or the edge. */
const inward: Record<FillMode, (v: number, size: number) => number> = {
  constant: (v) => v,
  // abcd | dcba | abcd ...
  reflect: (v, size) => {
    const there = modulo(v, 2 * size)
    return within(there < size ? there : 2 * size - 1 - there, size)
  },
  // abcd | abcd ...
  wrap: (v, size) => within(modulo(v, size), size),
  nearest: within,
}
