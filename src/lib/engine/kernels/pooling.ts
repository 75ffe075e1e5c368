import type { Values } from '../dtype.ts'
import type { Windows } from '../windows.ts'
import { visitWindows } from './visit-windows.ts'

/**
 * The largest element that each window sees in each channel goes to `y`, its place in x to `positions`. Of equal ones
 * the first is taken. NaN is never larger, so it is passed over; a window that sees nothing has -Infinity at place -1.
 */
export function maxOfWindows(x: Values, y: Values, positions: Int32Array, windows: Windows): void {
  const { channels } = windows
  y.fill(Number.NEGATIVE_INFINITY)
  positions.fill(-1)
  visitWindows(windows, (place, _, from, count) => {
    const begin = place * channels
    const end = begin + channels
    for (let e = 0; e < count; e++)
      for (let i = begin; i < end; i++, from++)
        if (x[from] > y[i]) {
          y[i] = x[from]
          positions[i] = from
        }
  })
}
