import type { Slide, Windows } from '../kinds/windows.ts'

/**
 * Called for windows side by side that see elements side by side: `places` windows, the first being number `place` (row
 * by row over the output), see `count` of their elements, the first being number `element` (row by row over the
 * window). The first window finds its own at `from`, `from + channels`, ... of the input, the next ones each `step`
 * further on.
 */
export type Visit = (place: number, element: number, from: number, count: number, places: number, step: number) => void

/** How many numbers one window sees. */
export const numbersIn = ({ channels, slides: [d, h, w] }: Windows): number => d.window * h.window * w.window * channels

/** How many lines of the output there are, one for each batch, depth and height. */
export const linesOf = ({ batch, slides: [d, h] }: Windows): number => batch * d.places * h.places

/**
 * Slides windows over an input with its channels last and tells `visit` what they see; each window sees its elements in
 * order, and padding is seen by none. Convolution and pooling are this walk, forwards and backwards; only what is done
 * on the way differs. It goes over `lines` lines of the output, from `first` on, or over all.
 */
export function visitWindows(windows: Windows, visit: Visit, first = 0, lines = linesOf(windows)): void {
  const { channels, slides } = windows
  const [d, h, w] = slides
  const runs = runsAlong(w)
  for (let line = first; line < first + lines; line++) {
    const top = (line % h.places) * h.stride - h.before
    const front = (Math.floor(line / h.places) % d.places) * d.stride - d.before
    const volume = Math.floor(line / (h.places * d.places)) * d.size
    for (let k = 0; k < d.window; k++) {
      const z = front + k * d.dilation
      if (z < 0 || z >= d.size) continue
      for (let j = 0; j < h.window; j++) {
        const y = top + j * h.dilation
        if (y < 0 || y >= h.size) continue
        const row = ((volume + z) * h.size + y) * w.size
        const element = (k * h.window + j) * w.window
        for (const { place, places, begin, count, at } of runs)
          visit(line * w.places + place, element + begin, (row + at) * channels, count, places, w.stride * channels)
      }
    }
  }
}

/** `places` windows along a line, from `place` on, that see `count` elements from `begin` on, the first of them at `at`. */
interface Run {
  place: number
  places: number
  begin: number
  count: number
  at: number
}

/** All that the windows of a line see: at the edges each window by itself, between them many at once. */
function runsAlong({ size, places, window, dilation, stride, before }: Slide): Run[] {
  /** The windows whose element number `e` lies inside: from the first that it comes up to, to the last. */
  const inside = (e: number): [number, number] => [
    Math.max(0, Math.ceil((before - e * dilation) / stride)),
    Math.min(places, Math.floor((size - 1 + before - e * dilation) / stride) + 1),
  ]
  const runs: Run[] = []
  const add = (place: number, end: number, begin: number, count: number): void => {
    if (end > place && count > 0)
      runs.push({ place, places: end - place, begin, count, at: place * stride - before + begin * dilation })
  }
  if (dilation > 1) {
    // Elements that lie apart are visited one by one.
    for (let e = 0; e < window; e++) add(...inside(e), e, 1)
    return runs
  }
  const start = Math.min(places, inside(0)[0])
  const end = Math.max(start, inside(window - 1)[1])
  const edge = (place: number): void => {
    const left = place * stride - before
    const begin = Math.max(0, -left)
    add(place, place + 1, begin, Math.min(window, size - left) - begin)
  }
  for (let place = 0; place < start; place++) edge(place)
  add(start, end, 0, window)
  for (let place = end; place < places; place++) edge(place)
  return runs
}
