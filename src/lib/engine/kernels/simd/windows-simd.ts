import { isStill, seesPadding } from '../../kinds/windows.ts'
import { numbersIn } from '../im2col.ts'
import type { Passes } from '../passes.ts'
import { type Visit, visitWindows } from '../visit-windows.ts'
import { type PassesModule, piece } from './passes-module.ts'

/** The largest of each window, several lines of an image at a time; none where windows see padding. */
export function largestOfWindows({ memory, maxPool }: PassesModule, heap: Float32Array): Passes['maxOfWindows'] {
  const [yAt, placesAt] = [2 * piece, 3 * piece]
  const found = new Int32Array(memory.buffer)
  return (x, y, places, { batch, channels, slides: [d, h, w] }) => {
    const [line, row] = [w.places * channels, w.size * channels]
    /** How many numbers the windows of so many lines see, from the first to the last. */
    const seen = (lines: number) => ((lines - 1) * h.stride + (h.window - 1) * h.dilation + 1) * row
    const several = Math.min(
      h.places,
      Math.floor(piece / line),
      Math.floor(((2 * piece) / row - 1 - (h.window - 1) * h.dilation) / h.stride) + 1,
    )
    if (channels % 4 > 0 || !isStill(d) || [h, w].some(seesPadding) || several < 1) return false
    for (let image = 0; image < batch * d.places; image++)
      for (let first = 0; first < h.places; first += several) {
        const lines = Math.min(several, h.places - first)
        const [from, to] = [(image * h.size + first * h.stride) * row, (image * h.places + first) * line]
        heap.set(x.subarray(from, from + seen(lines)))
        maxPool(
          ...[0, 4 * yAt, 4 * placesAt, from],
          ...[lines, 4 * h.stride * row, w.places, 4 * w.stride * channels],
          ...[h.window, 4 * h.dilation * row, w.window, 4 * w.dilation * channels, 4 * channels],
        )
        y.set(heap.subarray(yAt, yAt + lines * line), to)
        places.set(found.subarray(placesAt, placesAt + lines * line), to)
      }
    return true
  }
}

/** What lines of windows see, added to that strip of the input: one addition for each window and row that it sees. */
export function rowsToWindows({ add }: PassesModule, heap: Float32Array): Passes['addToWindows'] {
  const stripAt = 2 * piece
  return (rows, windows, first, lines, x) => {
    const [width, { channels, slides }] = [numbersIn(windows), windows]
    const [start, size] = [first * slides[2].places, lines * slides[2].places * width]
    let [low, high] = [x.length, 0]
    const measure: Visit = (_place, _element, to, count, places, step) => {
      low = Math.min(low, to)
      high = Math.max(high, to + (places - 1) * step + count * channels)
    }
    visitWindows(windows, measure, first, lines)
    if (channels % 4 > 0 || low >= high || Math.max(size, high - low) > 2 * piece) return false
    heap.set(rows.subarray(0, size))
    heap.set(x.subarray(low, high), stripAt)
    const addEach: Visit = (place, element, to, count, places, step) => {
      const length = 4 * count * channels
      let from = 4 * ((place - start) * width + element * channels)
      let at = 4 * (stripAt + to - low)
      for (let p = 0; p < places; p++, from += 4 * width, at += 4 * step) add(at, at + length, from)
    }
    visitWindows(windows, addEach, first, lines)
    x.set(heap.subarray(stripAt, stripAt + high - low), low)
    return true
  }
}
