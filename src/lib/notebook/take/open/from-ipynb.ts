import type { FileCell, OpenedFile } from '../opened-file.ts'

/** Reads the cells of a notebook that `toIpynb` wrote, also after Jupyter has saved it. `null` for any other file. */
export function fromIpynb(text: string): OpenedFile | null {
  const notebook = asObject(parse(text))
  const page = asObject(asObject(notebook?.metadata)?.chainrule)
  if (!page || !Array.isArray(notebook?.cells)) return null
  const cells = notebook.cells.flatMap((value, i): FileCell[] => {
    const cell = asObject(value)
    const ours = asObject(asObject(cell?.metadata)?.chainrule)
    if (cell?.cell_type !== 'code' || ours?.part === 'set-up') return []
    const { id, original } = ours ?? {}
    return [
      {
        id: typeof id === 'string' ? id : `cell-${i}`,
        original: typeof original === 'string' ? original : null,
        text: sourceOf(cell.source),
      },
    ]
  })
  return { page, cells }
}

/** A text, or a list of its lines. */
function sourceOf(source: unknown): string {
  return Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : String(source ?? '')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const asObject = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
