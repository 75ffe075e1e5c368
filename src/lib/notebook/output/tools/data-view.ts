import type { RenderContext } from '../context.ts'
import { element } from '../element.ts'
import { renderTable } from '../table.ts'
import type { DataTable } from './tables-of.ts'

/** Rows that are drawn; the file has them all. */
const mostRows = 500

/** The data of a drawing as tables under it, each with its name when there are several. */
export function dataView(tables: readonly DataTable[], context: RenderContext): HTMLElement {
  const { document } = context
  const parts = tables.flatMap(({ title, columns, rows, more }) => {
    const shown = rows.slice(0, mostRows)
    const table = renderTable({ type: 'table', columns, rows: shown, more: more + rows.length - shown.length }, context)
    return tables.length > 1 ? [element(document, 'p', { class: 'out-soft' }, title), table] : [table]
  })
  return element(document, 'div', { class: 'out-data' }, ...parts)
}
