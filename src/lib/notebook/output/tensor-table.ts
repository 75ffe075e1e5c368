import type { TensorItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { formatNumber } from './format-number.ts'

const maxRows = 12
const maxColumns = 10
const maxTables = 3

/**
 * The elements of a tensor as tables: a vector in lines of ten, a matrix as itself,
 * more dimensions as their first matrices. What is left out is said under them.
 */
export function tensorTables(item: TensorItem, context: RenderContext): HTMLElement[] {
  const { document, text } = context
  const vector = item.shape.length === 1
  const columns = vector ? Math.min(maxColumns, item.size) : item.shape.at(-1)!
  const rows = vector ? Math.ceil(item.size / maxColumns) : item.shape.at(-2)!
  const count = item.size === 0 ? 0 : Math.min(maxTables, vector ? 1 : item.size / (rows * columns))
  const shown = { cells: 0 }
  const tables = Array.from({ length: count }, (_, index) =>
    matrix(item, { offset: index * rows * columns, rows, columns, vector }, prefix(item.shape, index), shown, context),
  )
  const hidden = item.size - shown.cells
  if (hidden <= 0) return tables
  return [...tables, element(document, 'p', { class: 'out-soft' }, text('output.more-elements', { count: hidden }))]
}

interface Slice {
  offset: number
  rows: number
  columns: number
  vector: boolean
}

function matrix(item: TensorItem, slice: Slice, caption: string, shown: { cells: number }, context: RenderContext) {
  const { document } = context
  const columns = Math.min(slice.columns, maxColumns)
  const corner = element(document, 'td')
  const indices = Array.from({ length: columns }, (_, c) => element(document, 'th', { scope: 'col' }, String(c)))
  const head = element(document, 'thead', {}, element(document, 'tr', {}, corner, ...indices))
  const body = element(document, 'tbody')
  for (let r = 0; r < Math.min(slice.rows, maxRows); r++) {
    const row = element(document, 'tr')
    row.append(element(document, 'th', { scope: 'row' }, String(slice.vector ? r * slice.columns : r)))
    for (let c = 0; c < columns; c++) {
      const at = slice.offset + r * slice.columns + c
      if (at >= item.size || at >= item.values.length) break
      row.append(element(document, 'td', {}, formatNumber(item.values[at])))
      shown.cells++
    }
    if (row.childElementCount > 1) body.append(row)
  }
  const label = [item.name ?? context.text('output.tensor'), caption].filter(Boolean).join(' ')
  const title = element(document, 'caption', caption ? {} : { class: 'unseen' }, label)
  const table = element(document, 'table', { class: 'out-grid' }, title, head, body)
  return element(document, 'div', { class: 'out-scroll', tabindex: 0, role: 'group', 'aria-label': label }, table)
}

/** Where a matrix stands in a tensor of more dimensions: `[1, 0, :, :]`; empty for vector and matrix. */
function prefix(shape: readonly number[], index: number): string {
  if (shape.length < 3) return ''
  const outer = shape.slice(0, -2)
  const position = outer.map((size, axis) => {
    const stride = outer.slice(axis + 1).reduce((product, next) => product * next, 1)
    return Math.floor(index / stride) % size
  })
  return `[${[...position, ':', ':'].join(', ')}]`
}
