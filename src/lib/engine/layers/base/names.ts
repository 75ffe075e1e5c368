const counts = new Map<string, number>()
const taken = new Map<string, number>()
const scopes: string[] = []

/** The prefix with the next number after it, `Dense1`, `Dense2`, ...: how layers without a name are told apart. */
export function numbered(prefix: string): string {
  const count = (counts.get(prefix) ?? 0) + 1
  counts.set(prefix, count)
  return `${prefix}${count}`
}

/** Runs `f`; weights that are made in it have `scope/` before their names. Scopes nest. */
export function inScope<T>(scope: string, f: () => T): T {
  scopes.push(scope)
  try {
    return f()
  } finally {
    scopes.pop()
  }
}

/** A name with the open scopes before it: `lstm_LSTM1/kernel`. */
export const scoped = (name: string): string => [...scopes, name].join('/')

/** The name itself the first time, then `name_1`, `name_2`: variables are found by their names, so no two share one. */
export function unique(name: string): string {
  const count = taken.get(name) ?? 0
  taken.set(name, count + 1)
  return count === 0 ? name : unique(`${name}_${count}`)
}
