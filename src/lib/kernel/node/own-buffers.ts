/** No honest message is nested deeper. */
const deepest = 20

/**
 * A message of a child process in which every typed array has a buffer of its own, as it would have come from a worker:
 * Node hands out views on the bytes of the whole message.
 */
export function ownBuffers(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value
  if (value instanceof Float64Array || value instanceof Uint8ClampedArray) return value.slice()
  if (Array.isArray(value)) return value.map((element) => ownBuffers(element, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, ownBuffers(field, depth + 1)]))
}
