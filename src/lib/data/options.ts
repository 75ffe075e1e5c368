/** One option of a data set: what it is when it is not given, and what fits. */
export interface Option<Value = number> {
  start: Value
  fits(value: unknown): boolean
  /** What fits, in words: `a whole number from 1 to 100000`. */
  wants: string
}

/**
 * The options of a call, with what was not given filled in. Throws `data.moons: unknown option, noize (n, noise, seed)`,
 * and names a value that does not fit.
 */
export function readOptions<Values extends object>(
  call: string,
  given: unknown,
  options: { [Name in keyof Values]: Option<Values[Name]> },
): Values {
  const names = Object.keys(options) as (keyof Values & string)[]
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    throw new TypeError(`${call}: wants its options as { ${names.join(', ')} }, got ${String(given)}`)
  const values = (given ?? {}) as Record<string, unknown>
  const unknown = Object.keys(values).find((name) => !names.includes(name as keyof Values & string))
  if (unknown !== undefined) throw new TypeError(`${call}: unknown option, ${unknown} (${names.join(', ')})`)
  const read = names.map((name) => {
    const value = values[name] ?? options[name].start
    if (!options[name].fits(value))
      throw new RangeError(`${call}: ${name} does not fit, ${String(value)} (wants ${options[name].wants})`)
    return [name, value]
  })
  return Object.fromEntries(read)
}

/** A whole number from `min` to `max`. */
export const whole = (start: number, min: number, max: number): Option => ({
  start,
  fits: (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  wants: `a whole number from ${min} to ${max}`,
})

/** Any number from `min` to `max`. */
export const between = (start: number, min: number, max: number): Option => ({
  start,
  fits: (value) => typeof value === 'number' && value >= min && value <= max,
  wants: `a number from ${min} to ${max}`,
})

/** What a series of random numbers begins with. */
export const seed: Option<number | string> = {
  start: 1,
  fits: (value) => typeof value === 'string' || Number.isFinite(value),
  wants: 'a number or a text',
}

/** One of some words. */
export const word = (start: string, ...others: string[]): Option<string> => ({
  start,
  fits: (value) => [start, ...others].includes(value as string),
  wants: `one of ${[start, ...others].join(', ')}`,
})
