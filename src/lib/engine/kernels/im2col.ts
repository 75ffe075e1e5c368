import { seesPadding, type Windows } from '../kinds/windows.ts'
import type { Values } from '../tensor/dtype.ts'
import { block } from './block.ts'
import { rowsToWindows, windowsToRows } from './simd/rows-simd.ts'
import { numbersIn, visitWindows } from './visit-windows.ts'

/** Copies three columns, `places` numbers each: windows are often three wide, and one by one costs twice as much. */
function copyThree(x: Values, f: number, step: number, rows: Values, t: number, width: number, places: number): void {
  for (let p = 0; p < places; p++, f += step, t += width) {
    rows[t] = x[f]
    rows[t + 1] = x[f + 1]
    rows[t + 2] = x[f + 2]
  }
}

/**
 * Writes what each window sees as a row of a matrix, `[lines * places, numbersIn(windows)]`, for `lines` lines of the
 * output from `first` on. Sliding a filter over the input is then a product of this matrix and the filter.
 * Source: Chellapilla, Puri and Simard, High Performance Convolutional Neural Networks for Document Processing (2006).
 */
export function im2col(x: Values, windows: Windows, first: number, lines: number, rows: Values): void {
  if (windowsToRows(x, windows, first, lines, rows)) return
  const [width, { channels }] = [numbersIn(windows), windows]
  const start = first * windows.slides[2].places
  if (windows.slides.some(seesPadding)) rows.fill(0, 0, lines * windows.slides[2].places * width)
  visitWindows(
    windows,
    (place, element, from, count, places, step) => {
      const length = count * channels
      const to = (place - start) * width + element * channels
      if (length >= block)
        for (let p = 0, f = from, t = to; p < places; p++, f += step, t += width) rows.set(x.subarray(f, f + length), t)
      else {
        let i = 0
        for (; i + 3 <= length; i += 3) copyThree(x, from + i, step, rows, to + i, width, places)
        for (; i < length; i++)
          for (let p = 0, f = from + i, t = to + i; p < places; p++, f += step, t += width) rows[t] = x[f]
      }
    },
    first,
    lines,
  )
}

/** The way back: adds each row of the matrix to where its window looks. */
export function col2im(rows: Values, windows: Windows, first: number, lines: number, x: Values): void {
  if (rowsToWindows(rows, windows, first, lines, x)) return
  const [width, { channels }] = [numbersIn(windows), windows]
  const start = first * windows.slides[2].places
  visitWindows(
    windows,
    (place, element, to, count, places, step) => {
      const length = count * channels
      let from = (place - start) * width + element * channels
      for (let p = 0; p < places; p++, from += width, to += step)
        for (let i = 0; i < length; i++) x[to + i] += rows[from + i]
    },
    first,
    lines,
  )
}
