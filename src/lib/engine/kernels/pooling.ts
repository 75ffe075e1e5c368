import type { Windows } from '../kinds/windows.ts'
import type { Values } from '../tensor/dtype.ts'
import { largestFound } from './simd/pool-simd.ts'
import { visitWindows } from './visit-windows.ts'

/**
 * The largest element that each window sees in each channel goes to `y`, its place in x to `places`. Of equal ones
 * the first is taken. NaN is never larger, so it is passed over; where there is nothing to see, -Infinity at place -1.
 */
export function maxOfWindows(x: Values, y: Values, places: Int32Array, windows: Windows): void {
  if (largestFound(x, y, places, windows)) return
  const { channels } = windows
  const best = y instanceof Float32Array || y instanceof Float64Array ? y : new Float64Array(y.length)
  best.fill(Number.NEGATIVE_INFINITY)
  places.fill(-1)
  visitWindows(windows, (first, _, from, count, several, step) => {
    for (let place = first; place < first + several; place++, from += step) {
      let [e, at] = [0, from]
      for (; e + 2 <= count; e += 2, at += 2 * channels) takeTwo(x, at, channels, best, places, place * channels)
      if (e < count) takeOne(x, at, channels, best, places, place * channels)
    }
  })
  if (best !== y) y.set(best)
}

/** The best until now, and a number beside it. The larger of two is looked up: a branch waits for each wrong guess. */
const two = new Float64Array(2)

/** Takes in an element of each channel, from `at` of x on, where it is larger than the best in `best` from `to` on. */
function takeOne(x: Values, at: number, channels: number, best: Values, places: Int32Array, to: number): void {
  for (let i = to, end = to + channels; i < end; i++, at++) {
    const before = best[i]
    two[0] = before
    two[1] = x[at]
    const better = +(x[at] > before)
    best[i] = two[better]
    places[i] += (at - places[i]) & -better
  }
}

/**
 * As {@link takeOne}, of two elements side by side: the better of them, which is the second if the first is NaN. Of a
 * window of 2 by 2, this takes a quarter less time than one by one.
 */
function takeTwo(x: Values, at: number, channels: number, best: Values, places: Int32Array, to: number): void {
  for (let i = to, end = to + channels; i < end; i++, at++) {
    const a = x[at]
    const from = at + (channels & -(+(x[at + channels] > a) | +(a !== a)))
    const before = best[i]
    two[0] = before
    two[1] = x[from]
    const better = +(two[1] > before)
    best[i] = two[better]
    places[i] += (from - places[i]) & -better
  }
}

/**
 * The average of what each window sees; padding does not count, and of nothing it is 0. Sums are carried in doubles,
 * and rounded once.
 */
export function meanOfWindows(x: Values, y: Values, windows: Windows): void {
  const { channels } = windows
  const seen = countsOf(windows)
  const sums = new Float64Array(y.length)
  visitWindows(windows, (first, _, from, count, places, step) => {
    for (let place = first; place < first + places; place++, from += step) {
      const begin = place * channels
      const end = begin + channels
      for (let e = 0, at = from; e < count; e++) for (let i = begin; i < end; i++, at++) sums[i] += x[at]
    }
  })
  for (let place = 0, i = 0; place < seen.length; place++)
    for (let c = 0; c < channels; c++, i++) y[i] = sums[i] / Math.max(1, seen[place])
}

/** The way back: gives each element of `y` to all that its window sees, in equal parts. */
export function spreadOverWindows(y: Values, x: Values, windows: Windows): void {
  const { channels } = windows
  const seen = countsOf(windows)
  visitWindows(windows, (first, _, to, count, places, step) => {
    for (let place = first; place < first + places; place++, to += step) {
      const begin = place * channels
      const end = begin + channels
      const part = 1 / seen[place]
      for (let e = 0, at = to; e < count; e++) for (let i = begin; i < end; i++, at++) x[at] += part * y[i]
    }
  })
}

/** How many elements each window sees in a channel: fewer at the edges. */
function countsOf(windows: Windows): Int32Array {
  const { batch, slides } = windows
  const counts = new Int32Array(slides.reduce((size, { places }) => size * places, batch))
  visitWindows(windows, (first, _element, _from, count, places) => {
    for (let place = first; place < first + places; place++) counts[place] += count
  })
  return counts
}
