/** The interface strings of one language: flat, `{name}` marks a place to fill. */
export type Strings = Readonly<Record<string, string>>

/** Looks a string up by its key and fills its places. */
export interface Text {
  (key: string, places?: Readonly<Record<string, string | number>>): string
  /** Whether the language has this key. */
  has(key: string): boolean
  /** Takes in strings that came later. */
  learn(more: Strings): void
}

/**
 * Makes the lookup for one language. A missing key shows itself, so that it is noticed and nothing breaks.
 * A place without a value stays as it is.
 */
export function textIn(first: Strings): Text {
  const strings: Record<string, string> = { ...first }
  const lookup = (key: string, places: Readonly<Record<string, string | number>> = {}) =>
    (strings[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place))
  return Object.assign(lookup, {
    has: (key: string) => Object.hasOwn(strings, key),
    learn: (more: Strings) => void Object.assign(strings, more),
  })
}
