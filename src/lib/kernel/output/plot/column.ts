import type { PlainObject, PlainValue } from '../../protocol.ts'
import { isTensor } from '../tensor-like.ts'
import { toPlain, toPlainObject } from './to-plain.ts'

/** The elements of what a mark is given to draw: an array, a typed array, a tensor (element by element), any iterable. */
export function rowsOf(data: unknown): unknown[] {
  if (data === null || data === undefined) return []
  if (isTensor(data)) return Array.from(data.dataSync())
  if (typeof data === 'object' && (Symbol.iterator in data || 'length' in data))
    return Array.from(data as ArrayLike<unknown>)
  throw new TypeError(`Plot: data must be a list, got ${typeof data}`)
}

/** One value for each element: numbers as a Float64Array (nothing becomes NaN), anything else as a list. */
export function column(values: ArrayLike<unknown>): PlainValue {
  const list = Array.from(values)
  if (list.every((value) => typeof value === 'number' || value === null || value === undefined)) {
    return Float64Array.from(list, (value) => (typeof value === 'number' ? value : Number.NaN))
  }
  return list.map((value, i) => toPlain(value, `Plot: value ${i}`, 3))
}

/**
 * A channel with its function evaluated and its field looked up. A constant, such as a colour, stays what it is.
 * A field's column keeps the field's name as its label.
 */
export function channel(rows: unknown[], value: unknown, path: string): PlainValue {
  if (typeof value === 'function') return column(rows.map((row, i) => value(row, i, rows)))
  if (typeof value === 'string') return isField(rows, value) ? field(rows, value) : value
  if (isTensor(value)) return Float64Array.from(value.dataSync())
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return column(value as unknown as ArrayLike<unknown>)
  if (typeof value === 'object' && value !== null && 'value' in value) {
    const { value: inner, ...rest } = value
    const evaluated = channel(rows, inner, path)
    return { ...unlabelled(evaluated), ...toPlainObject(rest, path) }
  }
  return toPlain(value, path)
}

function isField(rows: unknown[], name: string): boolean {
  const first = rows.find((row) => row !== null && row !== undefined)
  return typeof first === 'object' && !Array.isArray(first) && Object.hasOwn(first as object, name)
}

function field(rows: unknown[], name: string): PlainObject {
  return { value: column(rows.map((row) => (row as Record<string, unknown> | null)?.[name])), label: name }
}

function unlabelled(value: PlainValue): PlainObject {
  const nested = typeof value === 'object' && value !== null && 'value' in value
  return nested ? (value as PlainObject) : { value }
}
