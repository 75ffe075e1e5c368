import { lateText } from '../late-text.ts'
import type { Page } from '../page.ts'

/**
 * Until the reader has run a cell of a shared page, moving a control runs none: whoever shared the page wrote what would
 * run. It says so instead.
 */
export function waitForRun(page: Page): void {
  const waiting = new AbortController()
  const { signal } = waiting
  const off = page.kernel.on(({ type }) => {
    if (type !== 'cell-start') return
    waiting.abort()
    off()
  })
  const tell = async () => page.announce((await lateText('edits'))('edits.shared-run-first'))
  const refuse = (event: Event) => {
    event.stopImmediatePropagation()
    void tell()
  }
  document.addEventListener('cell-control', refuse, { capture: true, signal })
}
