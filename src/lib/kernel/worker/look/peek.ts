/** The property that a value or its classes have under a name; undefined when there is none. Runs no getter. */
export function peek(value: unknown, name: string): PropertyDescriptor | undefined {
  for (const at of chain(value)) {
    const property = Object.getOwnPropertyDescriptor(at, name)
    if (property) return property
  }
  return undefined
}

/** A value and the prototypes that are its own kind's, up to what all objects have. */
export function* chain(value: unknown): Generator<object> {
  if (value === null || value === undefined) return
  for (let at: object | null = Object(value); at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    yield at
    if (at === Function.prototype) return
  }
}
