import { adoptStyle } from '../late-style.ts'
import { lateText } from '../late-text.ts'
import { element } from '../output/element.ts'
import { fetchList } from './fetch-list.ts'
import type { OfflineList } from './list.ts'
import styles from './news.css?inline'
import { pagePath } from './site-root.ts'

/** How often a page asks whether there is a newer edition, at most, in milliseconds. */
const interval = 10 * 60_000

let told = false

/** Asks for a newer edition of this page whenever the reader comes back to it, or the network does. */
export function announceUpdates(root: string): void {
  let asked = Date.now()
  const ask = async () => {
    if (told || document.visibilityState === 'hidden' || Date.now() - asked < interval) return
    asked = Date.now()
    const list = await fetchList(root).catch(() => null)
    if (list) tellWhenNewer(list)
  }
  document.addEventListener('visibilitychange', ask)
  addEventListener('online', ask)
}

/** Tells, once and when nobody is in the middle of something, that the site has a newer edition of this page. */
export function tellWhenNewer(list: OfflineList): void {
  const mine = document.documentElement.dataset.edition
  const edition = list.pages[pagePath()]?.edition
  if (told || !mine || !edition || edition === mine) return
  told = true
  const wait = setInterval(() => {
    if (isBusy()) return
    clearInterval(wait)
    tell().catch(() => (told = false))
  }, 1000)
}

/** Whether the reader writes, has something open, or waits for a cell. */
export function isBusy(): boolean {
  const focus = document.activeElement
  const writes = focus?.matches('input:not([type="range"]), textarea, select, [contenteditable="true"]') === true
  const busy = 'dialog[open], :popover-open, live-cell:is([data-state="running"], [data-state="queued"])'
  return writes || document.querySelector(busy) !== null
}

async function tell(): Promise<void> {
  const text = await lateText('offline')
  adoptStyle(styles)
  const load = element(document, 'button', { type: 'button', class: 'news-load' }, text('offline.news-load'))
  const later = element(document, 'button', { type: 'button' }, text('offline.news-later'))
  const said = element(document, 'p', { role: 'status' })
  const bar = element(document, 'div', { class: 'news', 'data-pagefind-ignore': true }, said, load, later)
  load.addEventListener('click', () => location.reload())
  later.addEventListener('click', () => bar.remove())
  document.body.append(bar)
  // A live region speaks of what changes after it is there.
  requestAnimationFrame(() => said.append(text('offline.news')))
}
