import { lateText } from '../late-text.ts'
import { showNotice } from '../notice/show-notice.ts'
import { fetchList } from './fetch-list.ts'
import type { OfflineList } from './list.ts'
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
function isBusy(): boolean {
  const focus = document.activeElement
  const writes = focus?.matches('input:not([type="range"]), textarea, select, [contenteditable="true"]') === true
  const busy = 'dialog[open], :popover-open, live-cell:is([data-state="running"], [data-state="queued"])'
  return writes || document.querySelector(busy) !== null
}

async function tell(): Promise<void> {
  const text = await lateText('offline')
  showNotice({
    name: 'newer-edition',
    message: text('offline.news'),
    actions: [
      { label: text('offline.news-load'), main: true, choose: () => location.reload() },
      { label: text('offline.news-later') },
    ],
  })
}
