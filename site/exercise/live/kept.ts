/** What this browser keeps of one exercise. Nothing of it is sent anywhere. */
export interface Kept {
  /** What the learner has written, and the starter that it began from. */
  draft?: { text: string; starter: string }
  /** The network that it has trained, as it is submitted. */
  trained?: string
  /** Points of the public tests, once all of them have passed. */
  solved?: number
}

const prefix = 'chainrule:exercise:'

/** What is kept of an exercise, `<chapter>/<slug>`; empty when nothing is, or storage is forbidden. */
export function readKept(exercise: string): Kept {
  try {
    return asKept(JSON.parse(localStorage.getItem(prefix + exercise) ?? '{}'))
  } catch {
    return {}
  }
}

/** Keeps it, and says so with the event `chainrule:kept`. Returns whether the browser did: storage may be forbidden or full. */
export function keep(exercise: string, kept: Kept): boolean {
  try {
    localStorage.setItem(prefix + exercise, JSON.stringify(kept))
    dispatchEvent(new Event('chainrule:kept'))
    return true
  } catch {
    return false
  }
}

/** Everything that is kept, by exercise. */
export function allKept(): Record<string, Kept> {
  try {
    const names = Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []))
    return Object.fromEntries(names.sort().map((exercise) => [exercise, readKept(exercise)]))
  } catch {
    return {}
  }
}

/** Calls back whenever something is kept, in this window or in another one. */
export function onKept(changed: () => void): void {
  addEventListener('chainrule:kept', changed)
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(prefix)) changed()
  })
}

/** Takes what fits of a value; whatever else another program has written is left out. */
export function asKept(value: unknown): Kept {
  const { draft, trained, solved } = (value ?? {}) as Record<string, unknown>
  const { text, starter } = (draft ?? {}) as Record<string, unknown>
  return {
    ...(typeof text === 'string' && typeof starter === 'string' && { draft: { text, starter } }),
    ...(typeof trained === 'string' && { trained }),
    ...(typeof solved === 'number' && { solved }),
  }
}
