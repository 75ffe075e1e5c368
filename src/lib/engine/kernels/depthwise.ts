import type { Values } from '../dtype.ts'
import type { ConvolutionKernels } from './convolution.ts'
import { visitWindows } from './visit-windows.ts'

/** A buffer of doubles to add up in, for results that go to `values`: the array itself, where it holds doubles. */
const sumsFor = (values: Values): Float64Array =>
  values instanceof Float64Array ? values : new Float64Array(values.length)

const settle = (sums: Float64Array, values: Values): void => {
  if (sums !== values) values.set(sums)
}

/**
 * Convolution of every channel by itself: channel c makes the channels c·m to c·m + m − 1 of the output, each with a
 * filter of its own, [.., channels, m]. Nothing is shared between channels, so there is no product of matrices in it.
 */
export const depthwise: ConvolutionKernels = {
  forward(x, filter, y, windows, channelsOut) {
    const { channels } = windows
    const m = channelsOut / channels
    const sums = sumsFor(y)
    visitWindows(windows, (first, element, from, count, places, step) => {
      for (let place = first; place < first + places; place++, from += step)
        for (let e = element, at = from; e < element + count; e++)
          for (let c = 0, i = place * channelsOut, k = e * channelsOut; c < channels; c++, at++)
            for (let s = 0; s < m; s++, i++, k++) sums[i] += x[at] * filter[k]
    })
    settle(sums, y)
  },

  back(dy, filter, dx, windows, channelsOut) {
    const { channels } = windows
    const m = channelsOut / channels
    const sums = sumsFor(dx)
    visitWindows(windows, (first, element, to, count, places, step) => {
      for (let place = first; place < first + places; place++, to += step)
        for (let e = element, at = to; e < element + count; e++)
          for (let c = 0, i = place * channelsOut, k = e * channelsOut; c < channels; c++, at++)
            for (let s = 0; s < m; s++, i++, k++) sums[at] += dy[i] * filter[k]
    })
    settle(sums, dx)
  },

  filter(x, dy, dFilter, windows, channelsOut) {
    const { channels } = windows
    const m = channelsOut / channels
    const sums = sumsFor(dFilter)
    visitWindows(windows, (first, element, from, count, places, step) => {
      for (let place = first; place < first + places; place++, from += step)
        for (let e = element, at = from; e < element + count; e++)
          for (let c = 0, i = place * channelsOut, k = e * channelsOut; c < channels; c++, at++)
            for (let s = 0; s < m; s++, i++, k++) sums[k] += x[at] * dy[i]
    })
    settle(sums, dFilter)
  },
}
