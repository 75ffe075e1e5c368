import type { NamedValue, OutputItem } from '../protocol.ts'
import type { Json } from './encode-items.ts'

/** The items or values that `encodeItems` wrote. Throws a TypeError for JSON of another kind. */
export function decodeItems<T extends OutputItem | NamedValue = OutputItem>(json: Json): T[] {
  if (!Array.isArray(json)) throw new TypeError('decodeItems: wants a list')
  return json.map(decode) as T[]
}

function decode(json: Json): unknown {
  if (Array.isArray(json)) return json.map(decode)
  if (typeof json !== 'object' || json === null) return json
  if ('$number' in json) return Number(json.$number)
  if ('$float64' in json) return Float64Array.from(json.$float64 as Json[], Number)
  if ('$float32' in json) return Float64Array.from(json.$float32 as Json[], (value) => Math.fround(Number(value)))
  if ('$pixels' in json) return Uint8ClampedArray.from(atob(json.$pixels as string), (byte) => byte.charCodeAt(0))
  const entries = ('$object' in json ? json.$object : Object.entries(json)) as [string, Json][]
  return Object.fromEntries(entries.map(([key, field]) => [key, decode(field)]))
}
