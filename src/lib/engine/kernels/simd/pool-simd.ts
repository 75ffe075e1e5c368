import { isStill, seesPadding, type Windows } from '../../kinds/windows.ts'
import type { Values } from '../../tensor/dtype.ts'
import { isSingle, passesFor, piece } from './passes-module.ts'

/** Where the largest of a strip go, and their places. */
const [yAt, placesAt] = [2 * piece, 3 * piece]

/**
 * Whether WebAssembly has done what `maxOfWindows` does: several lines of an image at a time, where no window sees padding
 * and channels are in fours.
 */
export function largestFound(x: Values, y: Values, places: Int32Array, windows: Windows): boolean {
  const module = passesFor(x.length)
  if (module === null || !isSingle(x) || !isSingle(y)) return false
  const {
    batch,
    channels,
    slides: [d, h, w],
  } = windows
  const { heap, memory, maxPool } = module
  const found = new Int32Array(memory.buffer)
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
