import { fail, shown } from '../error.ts'
import { mixPixels, type Sampling, spreadPixels } from '../kernels/sampling.ts'
import { type Op, op, type Rule } from '../tape/op.ts'
import type { DataType } from '../tensor/dtype.ts'
import { type Shape, sizeOf } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'

/** [batch, height, width, channels] of images; one without a batch is a batch of 1. */
export function imageShape(
  name: string,
  { shape }: Tensor,
  ranks: readonly number[] = [4],
): [number, number, number, number] {
  if (!ranks.includes(shape.length))
    fail(name, `images need rank ${ranks.join(' or ')}, got ${shown(shape)}`, { shapes: [shape] })
  return [...(shape.length === 3 ? [1] : []), ...shape] as [number, number, number, number]
}

/** [height, width], both whole numbers from 1 on. */
export function checkSize(name: string, size: readonly number[]): void {
  if (!Array.isArray(size) || size.length !== 2 || size.some((n) => !Number.isInteger(n) || n < 1))
    fail(name, `a size is [height, width], got ${Array.isArray(size) ? shown(size) : String(size)}`)
}

/** New images of `shape`, mixed from x. */
export function sampled(x: Tensor, sampling: Sampling, shape: Shape, dtype: DataType): Tensor {
  const y = blank(shape, dtype)
  mixPixels(x.values, y.values, sampling)
  return y
}

/** From the gradient of new images back to that of the old ones; `saved` is how they were mixed. */
export const unsampled: Rule<readonly Tensor[]> = ({ grad, inputs: [x], saved }) => spread(grad, saved, x.shape)

type Linear = Op<[x: TensorLike, sampling: Sampling, shape: Shape]>

/** Mixing and spreading are linear, and each is the way back of the other: that is all a second derivative needs. */
const mix: Linear = op({
  name: 'mixPixels',
  summary: 'Mixes new pixels from old ones.',
  formula: String.raw`y_p = \sum_i w_{pi}\,x_i,\quad \bar x_i = \sum_p w_{pi}\,\bar y_p`,
  signature: (x, sampling, shape) => ({ inputs: [x], attributes: { sampling, shape } }),
  forward: ([x], { sampling, shape }) =>
    sampled(x, { ...sampling, fill: new Float64Array(sampling.channels) }, shape, x.dtype),
  backward: [({ grad, inputs: [x], attributes: { sampling } }) => spread(grad, sampling, x.shape)],
  multiplyAdds: (_, { sampling: { taps } }, y) => y.size * taps,
  examples: [],
})

const spread: Linear = op({
  name: 'spreadPixels',
  summary: 'Gives new pixels back to the old ones that they were mixed from.',
  formula: String.raw`x_i = \sum_p w_{pi}\,y_p,\quad \bar y_p = \sum_i w_{pi}\,\bar x_i`,
  signature: (y, sampling, shape) => ({ inputs: [y], attributes: { sampling, shape } }),
  forward: ([y], { sampling, shape }) => {
    const x = blank(shape, y.dtype)
    spreadPixels(y.values, x.values, sampling)
    return x
  },
  backward: [({ grad, inputs: [y], attributes: { sampling } }) => mix(grad, sampling, y.shape)],
  multiplyAdds: ([y], { sampling: { taps } }) => y.size * taps,
  examples: [],
})

/** How places between pixels are read: from the pixel that is nearest, or mixed from the four around. */
export type Interpolation = 'nearest' | 'bilinear'

/** Where in the old image a new pixel lies, as [y, x]; NaN is outside. */
export type Place = (image: number, row: number, column: number) => readonly [y: number, x: number]

/**
 * The sampling that finds every new pixel at its `place` in the old image. With `alike`, all images are mixed as the
 * first one is, and only its places are asked for.
 */
export function samplingAt(
  from: readonly [height: number, width: number],
  to: readonly [height: number, width: number],
  how: Pick<Sampling, 'images' | 'channels' | 'fill'> & { interpolation: Interpolation; alike: boolean },
  place: Place,
): Sampling {
  const { interpolation, alike, ...rest } = how
  const taps = interpolation === 'nearest' ? 1 : 4
  const size = (alike ? 1 : how.images.length) * to[0] * to[1] * taps
  const sampling = {
    ...rest,
    taps,
    sources: new Int32Array(size),
    weights: new Float64Array(size),
    from: sizeOf(from),
    to: sizeOf(to),
  }
  const add = interpolation === 'nearest' ? addNearest : addCorners
  for (let n = 0, tap = 0; tap < size; n++)
    for (let row = 0; row < to[0]; row++)
      for (let column = 0; column < to[1]; column++, tap += taps) add(sampling, tap, place(n, row, column), from)
  return sampling
}

type Tapped = Pick<Sampling, 'sources' | 'weights'>

function addNearest(
  { sources, weights }: Tapped,
  tap: number,
  place: readonly number[],
  from: readonly number[],
): void {
  sources[tap] = pixelAt(Math.round(place[0]), Math.round(place[1]), from)
  weights[tap] = 1
}

function addCorners(
  { sources, weights }: Tapped,
  tap: number,
  [y, x]: readonly number[],
  from: readonly number[],
): void {
  const [top, left] = [Math.floor(y), Math.floor(x)]
  const [down, right] = [y - top, x - left]
  for (let corner = 0; corner < 4; corner++) {
    const [below, beside] = [corner >> 1, corner & 1]
    // A pixel of weight 0 is not looked at: it may be outside, or NaN.
    const i = top + (down > 0 ? below : 0)
    const j = left + (right > 0 ? beside : 0)
    sources[tap + corner] = pixelAt(i, j, from)
    weights[tap + corner] = (below ? down : 1 - down) * (beside ? right : 1 - right)
  }
  if (Number.isNaN(y + x)) weights.set([1, 0, 0, 0], tap)
}

const pixelAt = (i: number, j: number, [height, width]: readonly number[]): number =>
  i >= 0 && i < height && j >= 0 && j < width ? i * width + j : -1
