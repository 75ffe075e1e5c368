import { type Kept, keptPrefix } from './kept.ts'

/** Keeps what there is of an exercise, and says so with the event `chainrule:kept`. Returns whether the browser did: storage may be forbidden or full. */
export function keep(exercise: string, kept: Kept): boolean {
  const key = keptPrefix + exercise
  try {
    localStorage.setItem(key, JSON.stringify(kept))
    dispatchEvent(new Event('chainrule:kept'))
  } catch {
    return false
  }
  import('#lib/notebook/saved/page-journal.ts').then(({ noteWritten }) => noteWritten(key)).catch(() => {})
  return true
}
