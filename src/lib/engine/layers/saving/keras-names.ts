import { toCamelCase, toSnakeCase } from '../base/case.ts'

/** Plain data. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Lists whose first word is a layer's name, which must stay as it is. */
const hasName = (key: string): boolean => /^(inboundNodes|outputLayers|inputLayers)$/.test(toCamelCase(key))

/** Our options in Keras's words: keys and words in snake case, names of layers and classes as they are. */
export function toKeras(value: unknown, key = ''): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return toSnakeCase(value)
  if (Array.isArray(value))
    return value.map((item, i) => (i === 0 && typeof item === 'string' && hasName(key) ? item : toKeras(item, key)))
  if (typeof value !== 'object') return value as number | boolean
  const keeps = (name: string, v: unknown) => (name === 'name' || name === 'className') && typeof v === 'string'
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [toSnakeCase(name), keeps(name, v) ? (v as string) : toKeras(v, name)]),
  )
}

/** Keras's words in ours. */
export function fromKeras(value: Json, key = ''): unknown {
  if (typeof value === 'string') return toCamelCase(value)
  if (Array.isArray(value))
    return value.map((item, i) => (i === 0 && typeof item === 'string' && hasName(key) ? item : fromKeras(item, key)))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [
      toCamelCase(name),
      name === 'name' && typeof v === 'string' ? v : fromKeras(v, name),
    ]),
  )
}
