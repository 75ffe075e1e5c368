import type { NamedValue, OutputItem } from '../protocol.ts'

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * Items or values of a run as JSON for `recorded.json`: numbers stay readable, and NaN, infinities, -0 and typed
 * arrays survive. `decodeItems` gives equal ones back.
 */
export const encodeItems = (items: readonly (OutputItem | NamedValue)[]): Json => items.map(encode)

function encode(value: unknown): Json {
  if (typeof value === 'number') return isOrdinary(value) ? value : { $number: numberText(value) }
  if (value instanceof Uint8ClampedArray)
    return { $pixels: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
  if (value instanceof Float64Array) return encodeColumn(value)
  if (Array.isArray(value)) return value.map(encode)
  if (typeof value !== 'object' || value === null) return value as Json
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  if (fields.some(([key]) => key.startsWith('$')))
    return { $object: fields.map(([key, field]) => [key, encode(field)]) }
  return Object.fromEntries(fields.map(([key, field]) => [key, encode(field)]))
}

/** Float32 numbers are written as short as float32 allows: 0.1 instead of 0.10000000149011612. */
function encodeColumn(values: Float64Array): Json {
  const single = values.every((value) => Object.is(Math.fround(value), value) || Number.isNaN(value))
  const list = Array.from(values, (value) =>
    isOrdinary(value) ? (single ? shortest(value) : value) : numberText(value),
  )
  return single ? { $float32: list } : { $float64: list }
}

function shortest(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return value
}

function isOrdinary(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0)
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}
