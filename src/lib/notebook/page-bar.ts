import type { LoadNotebook } from './live-cell.ts'

/** Brings the buttons of the page's notebook to life; what they do is loaded when one is pressed. */
export function listenToPageBar(load: LoadNotebook, unloaded: () => string): void {
  const bar = document.querySelector<HTMLElement>('.notebook-bar')
  if (!bar) return
  bar.dataset.live = ''
  bar.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-page]')
    if (!button) return
    try {
      await (await load()).performOnPage(button.dataset.page!, button)
    } catch {
      bar.querySelector('[role="status"]')!.textContent = unloaded()
    }
  })
}
