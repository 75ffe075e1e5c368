import { isStill, seesPadding } from '../../kinds/windows.ts'
import type { Passes } from '../passes.ts'
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
