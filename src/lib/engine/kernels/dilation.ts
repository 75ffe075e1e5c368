import type { Windows } from '../kinds/windows.ts'
import type { Values } from '../tensor/dtype.ts'
import { visitWindows } from './visit-windows.ts'

/**
 * The largest sum of an element and the filter's number over it, for each window and channel, goes to `y`; which
 * element of x and which of the filter that was, to `places` and `weights`. Of equal sums the first is taken.
 */
export function dilate(
  x: Values,
  filter: Values,
  y: Values,
  places: Int32Array,
  weights: Int32Array,
  windows: Windows,
): void {
  const { channels } = windows
  y.fill(Number.NEGATIVE_INFINITY)
  places.fill(-1)
  weights.fill(-1)
  visitWindows(windows, (first, element, from, count, several, step) => {
    for (let place = first; place < first + several; place++, from += step)
      for (let e = 0, at = from, k = element * channels; e < count; e++)
        for (let c = 0, i = place * channels; c < channels; c++, i++, at++, k++) {
          const sum = x[at] + filter[k]
          if (sum > y[i]) {
            y[i] = sum
            places[i] = at
            weights[i] = k
          }
        }
  })
}
