import { onFirstSign } from './first-sign.ts'
import { defineLiveCell } from './live-cell.ts'
import type { Notebook } from './notebook.ts'
import { listenToPageBar } from './page-bar.ts'
import { preloadKernel } from './preload-kernel.ts'
import { isKept } from './saved/is-kept.ts'
import { isShared } from './saved/is-shared.ts'
import { openedLink } from './saved/page-place.ts'
import type { Strings } from './text.ts'

/** The page's only script for cells that every reader loads: small, and the door to all the rest. */
let notebook: Promise<Notebook> | undefined

const load = () => {
  notebook ??= Promise.all([import('./open-notebook.ts'), fetchStrings()]).then(
    ([{ openNotebook }, strings]) => openNotebook(strings),
    (error) => {
      notebook = undefined
      throw error
    },
  )
  return notebook
}

/** Where the interface's strings are, and the one that must be here when they do not come. */
const page = (key: 'file' | 'cell.unloaded'): string =>
  JSON.parse(document.getElementById('strings')?.textContent || '{}')[key] ?? ''

async function fetchStrings(): Promise<Strings> {
  const response = await fetch(page('file'))
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return response.json()
}

if (document.querySelector('live-cell')) {
  const unloaded = () => page('cell.unloaded')
  defineLiveCell(load, unloaded)
  listenToPageBar(load, unloaded)
  if (isKept()) load().catch(() => {})
  // A link to the page that is open already only changes the end of the address.
  addEventListener('hashchange', () => isShared() && location.hash !== openedLink && location.reload())
  // Whoever then presses Run is told when this failed.
  onFirstSign(() => {
    preloadKernel()
    load().then(
      (opened) => opened.prewarm(),
      () => {},
    )
  })
}
