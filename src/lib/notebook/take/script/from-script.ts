import type { CellReading } from '#lib/kernel/cell/read-cell.ts'
import type { CellSource } from '#lib/kernel/protocol.ts'
import type { FileCell, OpenedFile } from '../opened-file.ts'
import { marks, unguardMarks } from './marks.ts'
import { unshowLast } from './show-last.ts'

/** Reads the cells of a `.ts` file that `toScript` wrote, also after it was edited. `null` for any other file. */
export function fromScript(text: string, read: (cell: CellSource) => CellReading): OpenedFile | null {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const line = lines.find((line) => line.startsWith(marks.settings))
  const settings = line && parse(line.slice(marks.settings.length))
  if (!settings) return null
  const { cells: originals, show, ...page } = settings
  const known = (typeof originals === 'object' && originals !== null ? originals : {}) as Record<string, unknown>
  const starts = lines.flatMap((line, at) => (line.startsWith(marks.cell) ? [at] : []))
  const cells = starts.flatMap((start, i): FileCell[] => {
    if (lines[start] === marks.end) return []
    const id = lines[start].slice(marks.cell.length).trim()
    const end = starts[i + 1] ?? lines.length
    // One empty line stands between a cell and the next mark.
    const body = lines.slice(start + 1, lines[end - 1] === '' ? end - 1 : end)
    const original = Object.hasOwn(known, id) ? known[id] : null
    return [
      { id, original: typeof original === 'string' ? original : null, text: cellText(body, String(show), id, read) },
    ]
  })
  return { page, cells: inPageOrder(cells, Object.keys(known)) }
}

/** Cells stand in the order in which they can run; the page's order is that of `ids`. New ones stay behind their neighbours. */
function inPageOrder(cells: FileCell[], ids: string[]): FileCell[] {
  let last = -1
  const placed = cells.map((cell) => {
    const at = ids.indexOf(cell.id)
    if (at >= 0) last = at
    return { cell, at: at >= 0 ? at : last }
  })
  return placed.sort((a, b) => a.at - b.at).map(({ cell }) => cell)
}

/** The text of a cell out of its lines: what makes it run in a file is taken away. */
function cellText(lines: string[], show: string, id: string, read: (cell: CellSource) => CellReading): string {
  const awake = /^await \w+\('[^']*'\)/.test(lines[0] ?? '')
  if (!awake && lines[1]?.startsWith(marks.asleep.trimEnd())) return lines.slice(1).map(wake).join('\n')
  const ours = lines[0]?.endsWith('; tf = reference')
  const own = lines.slice(awake ? 1 : 0, ours && lines.at(-1) === 'tf = tfjs' ? -1 : undefined)
  return unguardMarks(unshowLast(read({ id, code: own.join('\n') }), show))
}

/** Editors take away spaces at the end of a line. */
const wake = (line: string): string =>
  line.slice(line.startsWith(marks.asleep) ? marks.asleep.length : marks.asleep.trimEnd().length)

function parse(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
