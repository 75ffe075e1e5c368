const key = 'chainrule:assignment'

/** The text of the assignment file that was opened last in this browser, or null. */
export function currentAssignment(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps it, so that its exercises know what they shall hide, and the page is found again. */
export function setCurrentAssignment(text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // The page works until it is left.
  }
}

/** What an open assignment keeps from the students in one of its exercises. A courtesy: it is their browser. */
export function hiddenParts(exercise: string): { hints: boolean; solution: boolean } {
  try {
    const { exercises, hideHints, hideSolutions } = JSON.parse(currentAssignment() ?? '{}')
    const mine = exercises.some((one: { exercise: string }) => one.exercise === exercise)
    return { hints: mine && hideHints === true, solution: mine && hideSolutions === true }
  } catch {
    return { hints: false, solution: false }
  }
}
