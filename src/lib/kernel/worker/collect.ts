import { Drawn } from '../output/drawn.ts'
import { inspect } from '../output/inspect.ts'
import { isGlassBox } from '../output/is-glass-box.ts'
import { limits } from '../output/limits.ts'
import { maybeHistory } from '../output/model-part.ts'
import { numericOf } from '../output/numeric-of.ts'
import { PlotFigure, PlotMark } from '../output/plot/recorder.ts'
import { isTensor } from '../output/tensor-like.ts'
import type { NamedValue } from '../protocol.ts'

/** A value that was shown: read at that moment, since a tensor may be disposed before the cell is done. */
export interface Shown {
  name: string
  value: unknown
  read: Promise<NamedValue | null>
}

/**
 * A value with a name, ready for the comparison; null for functions, plots and what the glass box gives, which are not
 * compared, and for what throws when it is read. Never rejects.
 */
export function readValue(name: string, value: unknown): Promise<NamedValue | null> {
  return read(name, value).catch(() => null)
}

async function read(name: string, value: unknown): Promise<NamedValue | null> {
  if (
    typeof value === 'function' ||
    value instanceof PlotMark ||
    value instanceof PlotFigure ||
    value instanceof Drawn ||
    value === undefined ||
    isGlassBox(value)
  )
    return null
  const numeric = await numericOf(value).catch(() => null)
  return { name: name.slice(0, 200), numeric, text: inspect(value, { depth: 3, most: 2000 }).slice(0, 20_000) }
}

/**
 * All that a cell displays or names, at most 200 values: what it shows, in order, then what it defines and has not
 * shown. An object, a list of records or a history of training is taken apart: `{ loss, path }` named `run` gives `run.loss` and `run.path`.
 */
export async function collectValues(defined: Map<string, unknown>, shown: Shown[]): Promise<NamedValue[]> {
  const seen = new Set<unknown>(shown.map(({ value }) => value).filter((value) => typeof value === 'object'))
  const again = ([name, value]: [string, unknown]) =>
    seen.has(value) || shown.some((one) => one.name === name && Object.is(one.value, value))
  const rest = [...defined].filter((entry) => !again(entry)).flatMap(([name, value]) => parts(name, value))
  const shownReads = shown.flatMap(({ name, value, read }) =>
    isTakenApart(value) ? parts(name, value).map((part) => readValue(...part)) : [read],
  )
  const reads = [...shownReads, ...rest.map(([name, value]) => readValue(name, value))]
  const values = (await Promise.all(reads.slice(0, 200))).filter((value) => value !== null)
  return unique(withinLimit(values))
}

/** The parts of a value, by name; none of one that cannot be read. */
function parts(name: string, value: unknown): [string, unknown][] {
  try {
    return takeApart(name, value)
  } catch {
    return []
  }
}

function isTakenApart(value: unknown): boolean {
  try {
    return isRecords(value) || maybeHistory(value) !== null
  } catch {
    return false
  }
}

function takeApart(name: string, value: unknown): [string, unknown][] {
  if (isRecords(value)) {
    return Object.keys(value[0] as object).map((key) => [`${name}.${key}`, value.map((record) => record[key])])
  }
  const history = maybeHistory(value)
  if (history) return takeApart(name, history)
  if (isGlassBox(value)) return []
  if (isPlain(value)) return Object.entries(value).map(([key, field]) => [`${name}.${key}`, field])
  return [[name, value]]
}

const isRecords = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isPlain)

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || isTensor(value)) return false
  const prototype = Object.getPrototypeOf(value)
  const plain = prototype === Object.prototype || prototype === null
  return plain && Object.values(Object.getOwnPropertyDescriptors(value)).every((field) => 'value' in field)
}

/** Four million elements together: past them a value keeps only its text. */
function withinLimit(values: NamedValue[]): NamedValue[] {
  let left = 4 * limits.collected
  return values.map((value) => {
    left -= value.numeric?.data.length ?? 0
    return left < 0 ? { ...value, numeric: null } : value
  })
}

function unique(values: NamedValue[]): NamedValue[] {
  const counts = new Map<string, number>()
  return values.map((value) => {
    const count = (counts.get(value.name) ?? 0) + 1
    counts.set(value.name, count)
    return count === 1 ? value : { ...value, name: `${value.name} (${count})` }
  })
}
