import type { OutputItem } from '#lib/kernel/protocol.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'
import { formatNumber } from './format-number.ts'

type TableItem = Extract<OutputItem, { type: 'table' }>

/** A table of the cell's data; numbers stand right and above each other. It scrolls inside itself. */
export function renderTable(item: TableItem, context: RenderContext): HTMLElement {
  const { document, text } = context
  const names = item.columns.map((name, at) => {
    const numeric = item.rows.length > 0 && item.rows.every((row) => typeof row[at] === 'number')
    return element(document, 'th', { scope: 'col', class: numeric && 'is-number' }, name)
  })
  const head = element(document, 'thead', {}, element(document, 'tr', {}, ...names))
  const body = element(document, 'tbody', {}, ...item.rows.map((row) => tableRow(row, document)))
  const label = text('output.table', { rows: item.rows.length + item.more, columns: item.columns.length })
  const caption = element(document, 'caption', { class: 'unseen' }, label)
  const table = element(document, 'table', { class: 'out-table' }, caption, head, body)
  const frame = element(
    document,
    'div',
    { class: 'out-scroll', tabindex: 0, role: 'group', 'aria-label': label },
    table,
  )
  const more = element(document, 'p', { class: 'out-soft' }, text('output.more-rows', { count: item.more }))
  return element(document, 'div', { class: 'out' }, frame, ...(item.more > 0 ? [more] : []))
}

/** A word that begins with a tick or a cross is a verdict, and has its colour. */
const verdictOf = (value: string): string | false =>
  value.startsWith('✓') ? 'is-agree' : value.startsWith('✗') ? 'is-disagree' : false

function tableRow(values: readonly (string | number)[], document: Document): HTMLElement {
  const cells = values.map((value) =>
    typeof value === 'number'
      ? element(document, 'td', { class: 'is-number' }, formatNumber(value))
      : element(document, 'td', { class: verdictOf(value) }, value),
  )
  return element(document, 'tr', {}, ...cells)
}
