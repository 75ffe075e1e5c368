import { seesPadding, type Windows } from '../../kinds/windows.ts'
import type { Values } from '../../tensor/dtype.ts'
import { numbersIn, type Visit, visitWindows } from '../visit-windows.ts'
import { isSingle, passesFor, piece } from './passes-module.ts'

/** Rows lie at the beginning of the memory; behind them, the strip of the input that their windows see. */
const stripAt = 2 * piece

/** The strip of the input that some lines of windows see, from and up to. */
function stripOf(windows: Windows, first: number, lines: number): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, 0]
  const measure: Visit = (_place, _element, at, count, places, step) => {
    low = Math.min(low, at)
    high = Math.max(high, at + (places - 1) * step + count * windows.channels)
  }
  visitWindows(windows, measure, first, lines)
  return [low, high]
}

/** How many numbers the rows of some lines hold; 0 when these and their strip are not for here. */
function sizeFor(windows: Windows, lines: number, [low, high]: [number, number]): number {
  const size = lines * windows.slides[2].places * numbersIn(windows)
  return windows.channels % 4 === 0 && low < high && size <= stripAt && high - low <= 2 * piece ? size : 0
}

/** Visits what is seen, with the address in the rows and in the strip, and both ways to the next place. All in bytes. */
function visitRuns(
  windows: Windows,
  first: number,
  lines: number,
  low: number,
  visit: (inRows: number, inStrip: number, length: number, right: number, step: number, places: number) => void,
): void {
  const [width, { channels, slides }] = [numbersIn(windows), windows]
  const start = first * slides[2].places
  const each: Visit = (place, element, at, count, places, step) => {
    const inRows = 4 * ((place - start) * width + element * channels)
    visit(inRows, 4 * (stripAt + at - low), 4 * count * channels, 4 * width, 4 * step, places)
  }
  visitWindows(windows, each, first, lines)
}

/** Whether WebAssembly has done what `im2col` does. Where it answers false, it has done nothing. */
export function windowsToRows(x: Values, windows: Windows, first: number, lines: number, rows: Values): boolean {
  const module = passesFor(x.length)
  if (module === null || !isSingle(x) || !isSingle(rows)) return false
  const strip = stripOf(windows, first, lines)
  const size = sizeFor(windows, lines, strip)
  if (size === 0) return false
  const { heap, copyRuns } = module
  heap.set(x.subarray(...strip), stripAt)
  if (windows.slides.some(seesPadding)) heap.fill(0, 0, size)
  visitRuns(windows, first, lines, strip[0], copyRuns)
  rows.set(heap.subarray(0, size))
  return true
}

/** Whether WebAssembly has done what `col2im` does. Where it answers false, it has done nothing. */
export function rowsToWindows(rows: Values, windows: Windows, first: number, lines: number, x: Values): boolean {
  const module = passesFor(rows.length)
  if (module === null || !isSingle(x) || !isSingle(rows)) return false
  const [low, high] = stripOf(windows, first, lines)
  const size = sizeFor(windows, lines, [low, high])
  if (size === 0) return false
  const { heap, addRuns } = module
  heap.set(rows.subarray(0, size))
  heap.set(x.subarray(low, high), stripAt)
  visitRuns(windows, first, lines, low, (inRows, inStrip, length, right, step, places) =>
    addRuns(inStrip, inRows, length, step, right, places),
  )
  x.set(heap.subarray(stripAt, stripAt + high - low), low)
  return true
}
