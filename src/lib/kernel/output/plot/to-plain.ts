import type { PlainObject, PlainValue } from '../../protocol.ts'
import { cutText } from '../cut-text.ts'
import { isTensor } from '../tensor-like.ts'

/**
 * A copy without anything that runs: numbers, text, lists, plain objects, and columns of numbers for tensors and typed
 * arrays. `path` names the value in the error for a function. Throws above ten levels.
 */
export function toPlain(value: unknown, path: string, depth = 10): PlainValue {
  if (depth <= 0) throw new RangeError(`${path}: more than ten levels deep`)
  if (typeof value === 'string') return cutText(value, 2000)
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'function')
    throw new TypeError(`${path}: a function cannot leave the cell here. Use text instead, such as the format '.2f'.`)
  if (typeof value !== 'object') throw new TypeError(`${path}: cannot be drawn, ${typeof value}`)
  if (value instanceof Date) return value.getTime()
  if (isTensor(value)) return Float64Array.from(value.dataSync())
  if (ArrayBuffer.isView(value)) return Float64Array.from(value as unknown as ArrayLike<number>, Number)
  if (Array.isArray(value)) return value.map((element, i) => toPlain(element, `${path}[${i}]`, depth - 1))
  return toPlainObject(value, path, depth)
}

/** As `toPlain`, for an object with options; what is undefined is left out. */
export function toPlainObject(value: object, path: string, depth = 10): PlainObject {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.map(([key, field]) => [key, toPlain(field, `${path}.${key}`, depth - 1)]))
}
