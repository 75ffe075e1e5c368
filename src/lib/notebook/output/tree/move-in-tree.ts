/** Arrow keys in a tree: up and down go from one value to the next, right opens, left closes or goes to what it is in. */
export function moveInTree(event: KeyboardEvent): void {
  const summary = (event.target as Element).closest('summary')
  if (!summary) return
  const details = summary.parentElement as HTMLDetailsElement
  const next = target(event.key, summary, details, event.currentTarget as Element)
  if (next === undefined) return
  event.preventDefault()
  if (next) {
    next.focus()
    return
  }
  details.open = !details.open
  // The browser says so only later, and the next key may be for a part that is drawn then.
  details.dispatchEvent(new (details.ownerDocument.defaultView as Window & typeof globalThis).Event('toggle'))
}

/** The line to go to; `null`: this one opens or closes; `undefined`: the key means nothing. */
function target(key: string, summary: HTMLElement, details: HTMLDetailsElement, tree: Element) {
  if (key === 'ArrowRight' && !details.open) return null
  if (key === 'ArrowLeft' && details.open) return null
  if (key === 'ArrowLeft') return details.parentElement?.closest('details')?.querySelector('summary') ?? undefined
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1 }[key]
  if (step === undefined) return undefined
  const lines = [...tree.querySelectorAll('summary')].filter(isShown)
  return lines[lines.indexOf(summary) + step]
}

/** Whether all that a line is in is open. */
function isShown(summary: HTMLElement): boolean {
  for (let above = summary.parentElement?.parentElement?.closest('details'); above; ) {
    if (!above.open) return false
    above = above.parentElement?.closest('details')
  }
  return true
}
