import { adoptStyle } from '../late-style.ts'
import { lateText, pageLang } from '../late-text.ts'
import { element } from '../output/element.ts'
import type { Text } from '../text.ts'
import styles from './dialog.css?inline'
import { fetchList } from './fetch-list.ts'
import { sizeOf } from './keep.ts'
import { type KeptFiles, openKept } from './kept-files.ts'
import { filesOf, type OfflineFile, type OfflineList } from './list.ts'
import { inMegabytes } from './megabytes.ts'
import { offerRow, type Row } from './offer-row.ts'
import { pagePath, siteRoot } from './site-root.ts'

let dialog: Promise<HTMLDialogElement> | undefined

/**
 * Opens the dialog that keeps this page, or the whole course, for a time without a network. Keeping goes on while it is closed.
 * Rejects when its texts do not come.
 */
export async function openOfflineDialog(): Promise<void> {
  dialog ??= makeDialog()
  dialog.catch(() => (dialog = undefined))
  const opened = await dialog
  opened.showModal()
  opened.dispatchEvent(new Event('look'))
}

async function makeDialog(): Promise<HTMLDialogElement> {
  const text = await lateText('offline')
  adoptStyle(styles)
  const close = element(document, 'button', { type: 'button', class: 'offline-close' }, text('offline.close'))
  const body = element(document, 'div')
  const said = element(document, 'p', { class: 'offline-said', role: 'status' })
  const made = element(
    document,
    'dialog',
    { class: 'offline', 'aria-labelledby': 'offline-title', 'data-pagefind-ignore': true },
    element(document, 'h2', { id: 'offline-title' }, text('offline.title')),
    element(document, 'p', {}, text('offline.lead')),
    body,
    said,
    close,
  )
  close.addEventListener('click', () => made.close())
  document.body.append(made)
  let fill: Promise<() => void> | undefined
  const say = (words: string) => {
    said.textContent = words
  }
  made.addEventListener('look', async () => {
    fill ??= fillBody(body, text, say)
    try {
      ;(await fill)()
    } catch {
      fill = undefined
      say(text(isPossible() ? 'offline.no-list' : 'offline.impossible'))
    }
  })
  return made
}

/** A worker and a cache are what a browser has on secure pages, and not in every private window. */
const isPossible = () => 'caches' in globalThis && 'serviceWorker' in navigator

/** Puts the offers into the dialog; gives what looks anew at how they stand. */
async function fillBody(body: HTMLElement, text: Text, say: (words: string) => void): Promise<() => void> {
  if (!isPossible()) throw new Error('offline: this browser keeps nothing')
  const root = siteRoot()
  const [list, kept] = await Promise.all([fetchList(root), openKept(root)])
  const rows: Row[] = offers(list).map(({ label, files }) => offerRow({ label, files, kept, text, say, changed: look }))
  const used = element(document, 'span')
  const remove = element(document, 'button', { type: 'button' }, text('offline.remove'))
  remove.addEventListener('click', async () => {
    for (const row of rows) row.stop()
    await kept.remove(await kept.paths())
    delete document.documentElement.dataset.kept
    say(text('offline.removed'))
    look()
  })
  body.replaceChildren(
    ...rows.map((row) => row.element),
    element(document, 'p', { class: 'offline-used' }, used, remove),
  )

  async function look() {
    for (const row of rows) row.look()
    const bytes = await bytesKept(kept, list)
    used.textContent = text('offline.used', { size: inMegabytes(bytes) })
    remove.disabled = bytes === 0
  }
  return look
}

/** This page in full, and all pages of its language. */
function offers(list: OfflineList): { label: 'offline.page' | 'offline.course'; files: OfflineFile[] }[] {
  const course = Object.keys(list.pages).filter((page) => page === '' || page.startsWith(`${pageLang()}/`))
  const page = pagePath()
  const all = [
    { label: 'offline.page' as const, files: filesOf(list, [page], true) },
    { label: 'offline.course' as const, files: filesOf(list, course, true) },
  ]
  return page in list.pages ? all : all.slice(1)
}

async function bytesKept(kept: KeptFiles, list: OfflineList): Promise<number> {
  const paths = new Set(await kept.paths())
  return sizeOf(list.files.filter(([path]) => paths.has(path)))
}
