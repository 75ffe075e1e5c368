import type { Windows } from '../windows.ts'

/**
 * Called for elements of the input that one window sees side by side: window number `place` (row by row over the
 * output) has its elements `element`, `element + 1`, ... (`count` of them, row by row over the window) at `from`,
 * `from + channels`, ... of the input.
 */
export type Visit = (place: number, element: number, from: number, count: number) => void

/** How many lines of the output there are, one for each batch, depth and height. */
export const linesOf = ({ batch, slides: [d, h] }: Windows): number => batch * d.places * h.places

/**
 * Slides windows over an input with its channels last and tells `visit` what each of them sees, in order; padding is
 * seen by nobody. Convolution and pooling are this walk, forwards and backwards; only what is done on the way differs.
 * It goes over `lines` lines of the output, from `first` on, or over all.
 */
export function visitWindows(windows: Windows, visit: Visit, first = 0, lines = linesOf(windows)): void {
  const {
    channels,
    slides: [d, h, w],
  } = windows
  for (let line = first; line < first + lines; line++) {
    const top = (line % h.places) * h.stride - h.before
    const front = (Math.floor(line / h.places) % d.places) * d.stride - d.before
    const volume = Math.floor(line / (h.places * d.places)) * d.size
    for (let i = 0, place = line * w.places, left = -w.before; i < w.places; i++, place++, left += w.stride) {
      // The window's columns that lie inside of the input.
      const begin = left < 0 ? Math.ceil(-left / w.dilation) : 0
      const end = Math.min(w.window, Math.ceil((w.size - left) / w.dilation))
      if (begin >= end) continue
      for (let k = 0; k < d.window; k++) {
        const z = front + k * d.dilation
        if (z < 0 || z >= d.size) continue
        for (let j = 0; j < h.window; j++) {
          const y = top + j * h.dilation
          if (y < 0 || y >= h.size) continue
          const row = ((volume + z) * h.size + y) * w.size + left
          const element = (k * h.window + j) * w.window
          if (w.dilation === 1) visit(place, element + begin, (row + begin) * channels, end - begin)
          else for (let e = begin; e < end; e++) visit(place, element + e, (row + e * w.dilation) * channels, 1)
        }
      }
    }
  }
}
