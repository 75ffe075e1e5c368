import type { Windows } from '../kinds/windows.ts'
import type { Values } from '../tensor/dtype.ts'

/**
 * Goes once through float32 arrays: `to` and `a` are equally long; so is `b`, or it is a row that is used again and again.
 * Answers false, and has done nothing, when these are not for it.
 */
export type Pass = (to: Float32Array, a: Float32Array, b?: Float32Array) => boolean

/** The loops of training that a plug-in has. What they compute is the same, to the last bit, as without it. */
export interface Passes {
  /** By the name of the op; `reluBack` is a times 1 or 0, whether b is positive. */
  readonly loops: ReadonlyMap<string, Pass>
  /** Adds all rows of `x` to `sums`, which is one row. */
  sumRows(sums: Float64Array, x: Float32Array): boolean
  /** As the one in `pooling.ts`. */
  maxOfWindows(x: Float32Array, y: Float32Array, places: Int32Array, windows: Windows): boolean
  /** As those in `im2col.ts`. */
  im2col(x: Float32Array, windows: Windows, first: number, lines: number, rows: Float32Array): boolean
  col2im(rows: Float32Array, windows: Windows, first: number, lines: number, x: Float32Array): boolean
}

let passes: Passes | null = null

/** Hands long loops over float32 arrays to these from now on; with null, they are run here. */
export function usePasses(these: Passes | null): void {
  passes = these
}

/** Below so many numbers, copying them for a plug-in costs more than it saves. */
const long = 512

const isSingle = (values: Values): values is Float32Array => values instanceof Float32Array

/** Whether a plug-in has written the op of this name of `a`, and of `b` if it takes two, into `to`. */
export function passed(op: string, to: Values, a: Values, b?: Values): boolean {
  if (passes === null || to.length < long) return false
  const pass = passes.loops.get(op)
  return pass !== undefined && isSingle(to) && isSingle(a) && (b === undefined || isSingle(b)) && pass(to, a, b)
}

/** Whether a plug-in has added all rows of `x` to `sums`. */
export const rowsSummed = (sums: Values, x: Values): boolean =>
  passes !== null && x.length >= long && isSingle(x) && passes.sumRows(sums as Float64Array, x)

/** Whether a plug-in has found the largest of all windows. */
export const largestFound = (x: Values, y: Values, places: Int32Array, windows: Windows): boolean =>
  passes !== null && x.length >= long && isSingle(x) && isSingle(y) && passes.maxOfWindows(x, y, places, windows)

/** Whether a plug-in has gone from x to rows, or back. */
export const rowsPassed = (
  op: 'im2col' | 'col2im',
  from: Values,
  windows: Windows,
  first: number,
  lines: number,
  to: Values,
) =>
  passes !== null &&
  from.length >= long &&
  isSingle(from) &&
  isSingle(to) &&
  passes[op](from, windows, first, lines, to)
