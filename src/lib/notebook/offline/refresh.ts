import { type Keeping, keep } from './keep.ts'
import type { KeptFiles } from './kept-files.ts'
import { filesOf, type OfflineList } from './list.ts'

/** A page that is open holds a lock of this name and its edition: files of older editions stay as long as a page may want them. */
export const editionLock = 'chainrule-edition-'

/**
 * Brings every page that is kept up to date, then removes what no page of the site needs any more, unless a page of an older
 * edition is still open somewhere.
 */
export async function refresh(kept: KeptFiles, list: OfflineList, settings: Keeping): Promise<void> {
  const paths = new Set(await kept.paths())
  const pages = Object.keys(list.pages).filter((page) => paths.has(page))
  await keep(kept, filesOf(list, pages, false), settings)
  await keep(kept, dataKept(list, pages, paths), settings)
  if (await isOldEditionOpen(list)) return
  const current = new Set(list.files.map(([path]) => path))
  await kept.remove([...paths].filter((path) => !current.has(path)))
}

/** Of the pages that were kept whole, what only the whole has: kept whole is a page with most of it there. */
function dataKept(list: OfflineList, pages: readonly string[], paths: ReadonlySet<string>) {
  const names = new Set([...paths].map(withoutHash))
  return filesOf(list, pages, true).filter(([path]) => names.has(withoutHash(path)))
}

/** `mnist-train-03.Xy12.bin` and its next edition have one name. */
const withoutHash = (path: string) => path.replace(/\.[\w-]{8,}(?=\.\w+$)/, '')

async function isOldEditionOpen(list: OfflineList): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  const editions = new Set(Object.values(list.pages).map(({ edition }) => edition))
  return held.some(({ name }) => name?.startsWith(editionLock) && !editions.has(name.slice(editionLock.length)))
}
