/** What this browser keeps of one exercise. Nothing of it is sent anywhere. */
export interface Kept {
  /** What the learner has written, and the starter that it began from. */
  draft?: { text: string; starter: string }
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

/** Keeps it. Returns whether the browser did: storage may be forbidden or full. */
export function keep(exercise: string, kept: Kept): boolean {
  try {
    localStorage.setItem(prefix + exercise, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Whatever else another program has written there is left out. */
function asKept(value: unknown): Kept {
  const { draft, solved } = (value ?? {}) as Record<string, unknown>
  const { text, starter } = (draft ?? {}) as Record<string, unknown>
  return {
    ...(typeof text === 'string' && typeof starter === 'string' && { draft: { text, starter } }),
    ...(typeof solved === 'number' && { solved }),
  }
}
