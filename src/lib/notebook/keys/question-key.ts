const key = 'chainrule.question-key'

/** Whether `?` alone opens the list of keys: who dictates, or types with a stick, may not want it. */
export function isQuestionKeyOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Remembers the reader's choice. */
export function switchQuestionKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // Then it holds until the page is left.
  }
}
