/**
 * Whether a value came out of the engine's glass box: a tape, the steps of a walk, or a graph. It says how long everything
 * took, which is never the same twice, so it is not compared.
 */
export function isGlassBox(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((step) => isTimed(step) && ownValue(step, 'entry'))
  const entries = ownValue(value, 'entries')
  return (
    Array.isArray(entries) &&
    entries.length > 0 &&
    entries.every((entry) => isTimed(entry) || isTimed(ownValue(entry, 'forward')))
  )
}

const isTimed = (value: unknown): boolean => typeof ownValue(value, 'milliseconds') === 'number'

/** A field that is there as a value: getters stay closed. */
const ownValue = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
