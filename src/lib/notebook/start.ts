import { onFirstSign } from './first-sign.ts'
import { defineLiveCell } from './live-cell.ts'
import type { Notebook } from './notebook.ts'

/** The page's only script for cells that every reader loads: small, and the door to all the rest. */
let notebook: Promise<Notebook> | undefined

const load = () => {
  notebook ??= import('./open-notebook.ts').then(
    ({ openNotebook }) => openNotebook(),
    (error) => {
      notebook = undefined
      throw error
    },
  )
  return notebook
}

const unloaded = () => JSON.parse(document.getElementById('strings')?.textContent || '{}')['cell.unloaded'] ?? ''

if (document.querySelector('live-cell')) {
  defineLiveCell(load, unloaded)
  // Whoever then presses Run is told when this failed.
  onFirstSign(() =>
    load().then(
      (opened) => opened.prewarm(),
      () => {},
    ),
  )
}
