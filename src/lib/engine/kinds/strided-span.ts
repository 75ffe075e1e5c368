import { fail } from '../error.ts'
import type { Shape } from '../tensor/shape.ts'

/** What `stridedSlice` is asked for: where to begin and end along each axis, by which steps, and masks of bits for the axes. */
export interface StridedRequest {
  begin: readonly number[]
  end: readonly number[]
  strides?: readonly number[]
  /** Axes whose begin, or end, does not count: as far as there are elements. */
  beginMask: number
  endMask: number
  /** The one place that stands for all axes not named otherwise. */
  ellipsisMask: number
  /** Places where an axis of size 1 is added. */
  newAxisMask: number
  /** Axes from which one element is taken, and which disappear. */
  shrinkAxisMask: number
}

/** The elements to be taken along each axis of the input, and the shape of the result. */
export interface StridedSpan {
  places: number[][]
  shape: number[]
}

/** Reads a request like `x[1:5:2, ..., None, 0]` against the shape of x. */
export function stridedSpan(xShape: Shape, request: StridedRequest): StridedSpan {
  const { begin, end, strides = begin.map(() => 1), ellipsisMask, newAxisMask, shrinkAxisMask } = request
  const bit = (mask: number, i: number) => ((mask >> i) & 1) === 1
  if (begin.length !== end.length || begin.length !== strides.length)
    fail('stridedSlice', `begin, end and strides differ in length, ${begin.length}, ${end.length}, ${strides.length}`)
  if ((ellipsisMask & (ellipsisMask - 1)) !== 0) fail('stridedSlice', 'there may be one ellipsis only')
  const named = begin.filter((_, i) => !bit(ellipsisMask, i) && !bit(newAxisMask, i)).length
  if (named > xShape.length)
    fail('stridedSlice', `${named} axes are named, there are ${xShape.length}`, { shapes: [xShape] })
  const places: number[][] = []
  const shape: number[] = []
  const takeAll = (count: number) => {
    for (let k = 0; k < count; k++) {
      shape.push(xShape[places.length])
      places.push(Array.from({ length: xShape[places.length] }, (_, i) => i))
    }
  }
  begin.forEach((_, i) => {
    const axis = places.length
    if (bit(ellipsisMask, i)) takeAll(xShape.length - named)
    else if (bit(newAxisMask, i)) shape.push(1)
    else if (bit(shrinkAxisMask, i)) {
      const at = begin[i] < 0 ? begin[i] + xShape[axis] : begin[i]
      if (at < 0 || at >= xShape[axis])
        fail('stridedSlice', `there is no ${begin[i]} along axis ${axis}`, { shapes: [xShape], axis })
      places.push([at])
    } else {
      places.push(steps(xShape[axis], request, strides[i], i))
      shape.push(places[axis].length)
    }
  })
  takeAll(xShape.length - places.length)
  return { places, shape }
}

/** The places from begin to end, which is not included, in steps of `stride`. */
function steps(n: number, { begin, end, beginMask, endMask }: StridedRequest, stride: number, i: number): number[] {
  if (stride === 0) fail('stridedSlice', 'strides must not be 0', { axis: i })
  const [lowest, highest] = stride > 0 ? [0, n] : [-1, n - 1]
  const within = (at: number) => Math.min(Math.max(at < 0 ? at + n : at, lowest), highest)
  const from = (beginMask >> i) & 1 ? (stride > 0 ? 0 : n - 1) : within(begin[i])
  const to = (endMask >> i) & 1 ? (stride > 0 ? n : -1) : within(end[i])
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / stride)) }, (_, k) => from + k * stride)
}
