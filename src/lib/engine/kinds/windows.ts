import { fail, shown } from '../error.ts'
import type { Shape } from '../tensor/shape.ts'

/**
 * Zeros (or, for pooling, nothing) around the input: 'valid' adds none, 'same' so much that a stride of 1 keeps the
 * size, a number as much on every side, and pairs [before, after] say it for every axis of the input, batch and
 * channels included.
 */
export type Padding = 'valid' | 'same' | number | readonly (readonly [number, number])[]

/** One number for all axes, or one for each. */
export type PerAxis = number | readonly number[]

/** What becomes of a place that is only partly filled: tfjs cuts it off unless told otherwise. */
export type Rounding = 'floor' | 'round' | 'ceil' | null | undefined

/** Where the channels are: last, as here and in all examples, or right after the batch. */
export type DataFormat = 'NHWC' | 'NCHW' | 'NDHWC'

/** How windows move over an input. */
export interface Sliding {
  strides: PerAxis
  pad: Padding
  dataFormat?: DataFormat
  dilations?: PerAxis
  dimRoundingMode?: Rounding
}

/** A window sliding along one axis. */
export interface Slide {
  /** How long the input is, and in how many places the window comes to lie. */
  readonly size: number
  readonly places: number
  /** How many elements the window sees, and how far apart they are. */
  readonly window: number
  readonly dilation: number
  /** From one place to the next, and from the first place to the beginning of the input. */
  readonly stride: number
  readonly before: number
}

/** Whether each window sees one element, and each element is seen once, in order. */
export const isStill = ({ size, places, window, stride, before }: Slide): boolean =>
  window === 1 && stride === 1 && before === 0 && places === size

/** Whether some window reaches over an end of its axis. */
export const seesPadding = ({ size, places, window, dilation, stride, before }: Slide): boolean =>
  before > 0 || (places - 1) * stride + (window - 1) * dilation >= size

/** Windows over a batch of volumes with their channels last; images are volumes of depth 1, signals of height 1. */
export interface Windows {
  readonly batch: number
  readonly channels: number
  readonly slides: readonly [depth: Slide, height: Slide, width: Slide]
}

const still: Slide = { size: 1, places: 1, window: 1, dilation: 1, stride: 1, before: 0 }

const axisNames = ['width', 'height', 'depth']

/**
 * The windows of shape `window` over an input of shape [batch, ...sizes, channels].
 * Throws when one does not fit, when a stride or a dilation is not a whole number from 1 on, and, as tfjs does, when
 * there are strides and dilations at once.
 */
export function windowsOver(op: string, shape: Shape, window: readonly number[], how: Sliding): Windows {
  const [batch, channels] = [shape[0], shape[shape.length - 1]]
  const rank = window.length
  const strides = perAxis(op, 'strides', how.strides, rank)
  const dilations = perAxis(op, 'dilations', how.dilations ?? 1, rank)
  if (strides.some((n) => n > 1) && dilations.some((n) => n > 1))
    fail(op, `either strides or dilations must be 1, got ${shown(strides)} and ${shown(dilations)}`)
  const slides = window.map((n, i): Slide => {
    const [size, stride, dilation] = [shape[1 + i], strides[i], dilations[i]]
    const span = (n - 1) * dilation + 1
    const { before, places } = paddedPlaces(op, how, { i, rank, size, span, stride })
    if (places < 1)
      fail(op, `a window that spans ${span} does not fit into ${axisNames[rank - 1 - i]} ${size}`, { shapes: [shape] })
    return { size, places, window: n, dilation, stride, before }
  })
  while (slides.length < 3) slides.unshift(still)
  return { batch, channels, slides: slides as [Slide, Slide, Slide] }
}

/** One whole number from 1 on for each of `rank` axes. Throws when `what` is something else, or was left out. */
export function perAxis(op: string, what: string, numbers: PerAxis, rank: number): number[] {
  const list = Array.isArray(numbers) ? numbers : Array<number>(rank).fill(numbers as number)
  if (list.length !== rank || list.some((n) => !Number.isInteger(n) || n < 1))
    fail(
      op,
      `${what} must be whole numbers from 1 on, one for each of ${rank} axes, got ${numbers === undefined ? 'nothing' : shown(list)}`,
    )
  return list
}

/** How much padding comes before axis `i`, and in how many places a window of `span` elements comes to lie. */
function paddedPlaces(
  op: string,
  { pad, dataFormat = 'NHWC', dimRoundingMode }: Sliding,
  { i, rank, size, span, stride }: { i: number; rank: number; size: number; span: number; stride: number },
): { before: number; places: number } {
  if (dimRoundingMode != null && typeof pad === 'string')
    fail(op, `dimRoundingMode '${dimRoundingMode}' needs pad in numbers, got '${pad}'`)
  if (pad === 'same') {
    const places = Math.ceil(size / stride)
    return { before: Math.floor(Math.max(0, (places - 1) * stride + span - size) / 2), places }
  }
  if (pad === 'valid') return { before: 0, places: Math.floor((size - span) / stride) + 1 }
  if (typeof pad !== 'number' && !Array.isArray(pad)) fail(op, `pad is 'valid', 'same', a number or pairs, got ${pad}`)
  if (typeof pad !== 'number' && pad.length !== rank + 2)
    fail(op, `needs one pair of pad for each of ${rank + 2} axes, got ${pad.length}`)
  const [before, after] = typeof pad === 'number' ? [pad, pad] : pad[i + (dataFormat === 'NCHW' ? 2 : 1)]
  if (!Number.isInteger(before) || !Number.isInteger(after))
    fail(op, `pad must be whole numbers, got ${shown([before, after])}`)
  return { before, places: rounded(op, (size + before + after - span) / stride + 1, dimRoundingMode) }
}

function rounded(op: string, places: number, mode: Rounding): number {
  if (mode == null) return Math.trunc(places)
  if (mode !== 'floor' && mode !== 'round' && mode !== 'ceil')
    fail(op, `dimRoundingMode is 'floor', 'round' or 'ceil', got '${mode}'`)
  return Math[mode](places)
}
