import { fetchList } from './fetch-list.ts'
import { keep } from './keep.ts'
import { openKept } from './kept-files.ts'
import { filesOf } from './list.ts'
import { announceUpdates, tellWhenNewer } from './news.ts'
import { noteKept } from './note-kept.ts'
import { editionLock, refresh } from './refresh.ts'
import { pagePath, siteRoot } from './site-root.ts'

/**
 * What a visit does for the next one without a network, once there is time: starts the service worker, keeps this page and all
 * that it needs, brings other kept pages up to date, and watches for a newer edition. A browser that has no room, or no
 * worker, loses nothing of the page.
 */
export async function visit(): Promise<void> {
  const root = siteRoot()
  if (!(await startWorker(root))) return
  const edition = document.documentElement.dataset.edition ?? ''
  navigator.locks?.request(editionLock + edition, { mode: 'shared' }, () => new Promise(() => {}))
  announceUpdates(root)
  const list = await fetchList(root).catch(() => null)
  if (!list) return
  tellWhenNewer(list)
  if (isSavingData()) return
  const kept = await openKept(root)
  try {
    await keep(kept, filesOf(list, [pagePath()], false), { turn: whenQuiet })
    await kept.addList(list)
    noteKept()
    await refresh(kept, list, { turn: whenQuiet })
  } catch (error) {
    console.info('offline: this page is not kept', error)
  }
}

async function startWorker(root: string): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root, updateViaCache: 'none' })
    return registration !== undefined
  } catch {
    return false // Switched off, or the page is not secure.
  }
}

/** Waits until no cell runs or waits: what the reader does comes first. */
async function whenQuiet(): Promise<void> {
  while (document.querySelector('live-cell:is([data-state="running"], [data-state="queued"], [data-state="booting"])'))
    await new Promise((resolve) => setTimeout(resolve, 500))
}

const isSavingData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
