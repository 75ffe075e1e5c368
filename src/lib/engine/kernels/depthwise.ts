import type { Windows } from '../kinds/windows.ts'
import type { Values } from '../tensor/dtype.ts'
import type { ConvolutionKernels } from './convolution.ts'
import { visitWindows } from './visit-windows.ts'

/**
 * Convolution of every channel by itself: channel c makes the channels c·m to c·m + m − 1 of the output, each with a
 * filter of its own, [.., channels, m]. Nothing is shared between channels, so there is no product of matrices in it.
 */
export const depthwise: ConvolutionKernels = {
  forward(x, filter, y, windows, channelsOut) {
    const m = channelsOut / windows.channels
    inDoubles(y, (sums) =>
      meet(windows, m, (i, k, at) => multiplyAdd(sums, i, m, x, at, 1, filter, k, m, windows.channels)),
    )
  },
  back(dy, filter, dx, windows, channelsOut) {
    const m = channelsOut / windows.channels
    inDoubles(dx, (sums) =>
      meet(windows, m, (i, k, at) => multiplyAdd(sums, at, 1, dy, i, m, filter, k, m, windows.channels)),
    )
  },
  filter(x, dy, dFilter, windows, channelsOut) {
    const m = channelsOut / windows.channels
    inDoubles(dFilter, (sums) =>
      meet(windows, m, (i, k, at) => multiplyAdd(sums, k, m, x, at, 1, dy, i, m, windows.channels)),
    )
  },
}

/**
 * Where numbers of the output, the filter and the input meet: from i and k on every m-th, from `at` on every one, for
 * as many as there are channels.
 */
function meet(windows: Windows, m: number, visit: (i: number, k: number, at: number) => void): void {
  const { channels } = windows
  visitWindows(windows, (first, element, from, count, places, step) => {
    for (let place = first; place < first + places; place++, from += step)
      for (let e = 0; e < count; e++)
        for (let s = 0; s < m; s++)
          visit(place * channels * m + s, (element + e) * channels * m + s, from + e * channels)
  })
}

/** out[o] += a[p] · b[q], `count` times, each going its own steps. */
function multiplyAdd(
  out: Float64Array,
  o: number,
  outStep: number,
  a: Values,
  p: number,
  aStep: number,
  b: Values,
  q: number,
  bStep: number,
  count: number,
): void {
  for (let c = 0; c < count; c++, o += outStep, p += aStep, q += bStep) out[o] += a[p] * b[q]
}

/** Adds up in doubles what goes to `values`, and rounds once. */
function inDoubles(values: Values, add: (sums: Float64Array) => void): void {
  const sums = values instanceof Float64Array ? values : new Float64Array(values.length)
  add(sums)
  if (sums !== values) values.set(sums)
}
