import { isAtRest } from './is-at-rest.ts'

/**
 * Calls `then` once, at the first sign that somebody is there: a movement, a touch, a key, a scroll.
 * Until then the page costs nothing. A reader who saves data is taken at their word: only a cell under the pointer or
 * the focus counts.
 */
export function onFirstSign(then: () => void): void {
  const ended = new AbortController()
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
  const sign = (event: Event) => {
    const { target } = event
    if (isAtRest(event)) return
    if (saving && !(target instanceof Element && target.closest('live-cell'))) return
    ended.abort()
    then()
  }
  const options = { signal: ended.signal, passive: true, capture: true }
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'])
    addEventListener(type, sign, options)
}
