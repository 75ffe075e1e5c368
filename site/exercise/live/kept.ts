/** What this browser keeps of one exercise. Nothing of it is sent anywhere. */
export interface Kept {
  /** What the learner has written, and the starter that it began from. */
  draft?: { text: string; starter: string }
  /** The network that it has trained, as it is submitted. */
  trained?: string
  /** Points of the public tests, once all of them have passed. */
  solved?: number
}

/** What begins the names under which this browser keeps exercises. */
export const keptPrefix = 'chainrule:exercise:'

/** What is kept of an exercise, `<chapter>/<slug>`; empty when nothing is, or storage is forbidden. */
export function readKept(exercise: string): Kept {
  try {
    return asKept(JSON.parse(localStorage.getItem(keptPrefix + exercise) ?? '{}'))
  } catch {
    return {}
  }
}

/** Everything that is kept, by exercise. */
export function allKept(): Record<string, Kept> {
  try {
    const names = Object.keys(localStorage).flatMap((key) =>
      key.startsWith(keptPrefix) ? key.slice(keptPrefix.length) : [],
    )
    return Object.fromEntries(names.sort().map((exercise) => [exercise, readKept(exercise)]))
  } catch {
    return {}
  }
}

/** Calls back whenever something is kept, in this window or in another one. */
export function onKept(changed: () => void): void {
  addEventListener('chainrule:kept', changed)
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(keptPrefix)) changed()
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
