import { isAdded, readPage } from '../../document/read-page.ts'
import { textHash } from '../../document/text-hash.ts'
import type { Page } from '../../page.ts'
import type { TakenCell, TakenPage, TakenPart } from '../taken-page.ts'
import { splitAtPlaces, toMarkdown } from './markdown.ts'
import { readOutputs } from './outputs.ts'

/** Reads off the page all that the reader sees on it: text, cells as they are now, and what they show. */
export async function takePage(page: Page): Promise<TakenPage> {
  const { default: macros } = await import('virtual:taken-runtime/macros')
  const { version, lesson, language, engine, seed } = readPage(page)
  const cells = [...page.cells.values()]
  const article = document.querySelector<HTMLElement>('article') ?? document.querySelector('main')!
  const address = location.href.replace(/[?#].*$/, '')
  const inText = cells.filter(({ view }) => article.contains(view.element))
  const markdown = toMarkdown(
    article,
    inText.map(({ view }) => view.element),
    { address, macros },
  )
  const parts = splitAtPlaces(markdown).flatMap((piece, i): TakenPart[] => {
    if (i % 2 === 0) return piece.trim() === '' ? [] : [{ type: 'prose', markdown: piece.trim() }]
    return [takeCell(inText[Number(piece)])]
  })
  return {
    title: document.querySelector('h1')?.textContent?.trim() ?? '',
    address,
    settings: { version, lesson, language, engine, seed },
    parts,
  }
}

function takeCell(cell: Parameters<typeof isAdded>[0]): TakenCell {
  const { id, code, original, only, view } = cell
  return {
    type: 'cell',
    id,
    text: code.text,
    original: isAdded(cell) ? null : textHash(original),
    only,
    outputs: readOutputs(view.element.querySelector('.cell-items')!),
  }
}
