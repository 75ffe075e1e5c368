import type { Page } from 'playwright-core'

/**
 * Milliseconds on the page's own clock from a click on Run (or Shift+Enter in the cell's editor) to the moment the cell's
 * output has changed and the page has had a frame to paint it in.
 */
export async function firstOutput(page: Page, id: string, by: 'click' | 'key'): Promise<number> {
  return page.evaluate(
    ([id, by]) =>
      new Promise<number>((resolve) => {
        const cell = document.querySelector<HTMLElement>(`live-cell[data-cell="${id}"]`)!
        const items = cell.querySelector('.cell-items')!
        const before = items.textContent
        const observer = new MutationObserver(() => {
          const fresh = items.childElementCount > 0 && (items.textContent !== before || cell.dataset.state === 'ok')
          if (!fresh) return
          observer.disconnect()
          resolve(performance.now() - start)
        })
        observer.observe(cell, { subtree: true, childList: true, characterData: true, attributes: true })
        const start = performance.now()
        if (by === 'click') cell.querySelector<HTMLElement>('[data-action="run"]')!.click()
        else {
          const options = { key: 'Enter', code: 'Enter', shiftKey: true, bubbles: true, cancelable: true }
          cell.querySelector('.cm-content')!.dispatchEvent(new KeyboardEvent('keydown', options))
        }
      }),
    [id, by] as const,
  )
}
