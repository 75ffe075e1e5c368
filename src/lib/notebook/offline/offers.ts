import { pageLang } from '../late-text.ts'
import { element } from '../output/element.ts'
import type { Text } from '../text.ts'
import { fetchList } from './fetch-list.ts'
import { sizeOf } from './keep.ts'
import { openKept } from './kept-files.ts'
import { filesOf, type OfflineFile, type OfflineList } from './list.ts'
import { inMegabytes } from './megabytes.ts'
import { offerRow } from './offer-row.ts'
import { pagePath, siteRoot } from './site-root.ts'

/** What can be kept, as rows of the dialog. */
export interface Offers {
  /** Looks anew at how much of each is kept. */
  look(): Promise<void>
}

/** Fills `body` with the offers, and with what is kept altogether. Rejects when the list of files does not come. */
export async function makeOffers(body: HTMLElement, text: Text, say: (words: string) => void): Promise<Offers> {
  const root = siteRoot()
  const [list, kept] = await Promise.all([fetchList(root), openKept(root)])
  const rows = offered(list).map(({ label, files }) => offerRow({ label, files, kept, text, say, changed: look }))
  const used = element(document, 'span')
  const remove = element(document, 'button', { type: 'button' }, text('offline.remove'))
  remove.addEventListener('click', async () => {
    for (const row of rows) row.stop()
    await kept.remove(await kept.paths())
    delete document.documentElement.dataset.kept
    say(text('offline.removed'))
    await look()
  })
  const foot = element(document, 'p', { class: 'offline-used' }, used, remove)
  body.replaceChildren(...rows.map((row) => row.element), foot)
  return { look }

  async function look() {
    await Promise.all(rows.map((row) => row.look()))
    const paths = new Set(await kept.paths())
    const bytes = sizeOf(list.files.filter(([path]) => paths.has(path)))
    used.textContent = text('offline.used', { size: inMegabytes(bytes) })
    remove.disabled = bytes === 0
  }
}

/** This page in full, and all pages of its language. */
function offered(list: OfflineList): { label: string; files: OfflineFile[] }[] {
  const page = pagePath()
  const course = Object.keys(list.pages).filter((path) => path === '' || path.startsWith(`${pageLang()}/`))
  const all = [
    { label: 'offline.page', files: filesOf(list, [page], true) },
    { label: 'offline.course', files: filesOf(list, course, true) },
  ]
  return page in list.pages ? all : all.slice(1)
}
