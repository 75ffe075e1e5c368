/**
 * Small checks that rebuild a value from an untrusted one: what they return is fresh, of the stated type and size,
 * and shares nothing but the bytes of typed arrays with what came. A check throws `Misfit` when the value does not fit.
 */
export type Check<T> = (value: unknown) => T

/** A value from the worker is not what the protocol says. Internal: `guardResponse` turns it into `null`. */
export class Misfit extends Error {}

/** Refuses the value: it is not `what` it should be. */
export function misfit(what: string): never {
  throw new Misfit(what)
}

/** A string of at most `max` UTF-16 units. */
export const text =
  (max: number): Check<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max ? value : misfit('text')

/** A number; NaN and infinities are numbers. */
export const number: Check<number> = (value) => (typeof value === 'number' ? value : misfit('number'))

/** A whole number from 0 to `max`. */
export const count =
  (max = Number.MAX_SAFE_INTEGER): Check<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max ? (value as number) : misfit('count')

/** A truth value. */
export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : misfit('flag'))

/** One of these strings. */
export const oneOf =
  <T extends string>(...options: readonly T[]): Check<T> =>
  (value) =>
    options.includes(value as T) ? (value as T) : misfit('oneOf')

/** A value or null. */
export const nothing =
  <T>(check: Check<T>): Check<T | null> =>
  (value) =>
    value === null ? null : check(value)

/** A field that may be absent; `record` leaves it out then. */
export const maybe =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value) =>
    value === undefined ? undefined : check(value)

/** An array of at most `max` elements. */
export const list =
  <T>(check: Check<T>, max: number): Check<T[]> =>
  (value) =>
    Array.isArray(value) && value.length <= max ? Array.from(value, check) : misfit('list')

/** A value of one kind or the other. */
export const either =
  <A, B>(first: Check<A>, second: Check<B>): Check<A | B> =>
  (value) => {
    try {
      return first(value)
    } catch {
      return second(value)
    }
  }

/** Names that would reach a prototype when somebody later writes `target[key] = value`. */
const dangerous = new Set(['__proto__', 'constructor', 'prototype'])

/** The own string keys of a plain object, without those that could touch a prototype. */
export function keysOf(value: unknown, max: number): [object: Record<string, unknown>, keys: string[]] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) misfit('object')
  const keys = Object.keys(value)
  if (keys.length > max) misfit('keys')
  return [value as Record<string, unknown>, keys.filter((key) => !dangerous.has(key))]
}

/** An object with exactly the fields of `checks`; others are left behind. Only own fields count. */
export const record =
  <T extends object>(checks: { [K in keyof T]-?: Check<T[K]> }): Check<T> =>
  (value) => {
    const [source] = keysOf(value, 100)
    const fresh: Record<string, unknown> = {}
    for (const [key, check] of Object.entries(checks) as [string, Check<unknown>][]) {
      const field = check(Object.hasOwn(source, key) ? source[key] : undefined)
      if (field !== undefined) fresh[key] = field
    }
    return fresh as T
  }

/** An object from any names to values, such as a message's details. */
export const dictionary =
  <T>(check: Check<T>, max: number): Check<Record<string, T>> =>
  (value) => {
    const [source, keys] = keysOf(value, max)
    return Object.fromEntries(keys.map((key) => [text(200)(key), check(source[key])]))
  }

type Typed = Float64Array | Uint8ClampedArray

/** A typed array of at most `max` elements that fills its own buffer: a view on a larger one would bring that along. */
export const typed =
  <T extends Typed>(type: { new (length: number): T }, max: number): Check<T> =>
  (value) => {
    if (!(value instanceof type) || value.length > max) misfit('typed')
    const { buffer, byteLength } = value
    return buffer instanceof ArrayBuffer && !buffer.resizable && buffer.byteLength === byteLength
      ? value
      : misfit('view')
  }
