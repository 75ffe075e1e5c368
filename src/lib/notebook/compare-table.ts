import { type ComparedValue, compareEngines } from '#lib/compare/compare-engines.ts'
import type { ComparableValue, Difference } from '#lib/compare/value.ts'
import type { EngineStatus } from '#lib/kernel/protocol.ts'
import { type EngineRun, reasonOf } from './engine-run.ts'
import type { LiveRecord } from './live-record.ts'
import { element } from './output/element.ts'
import { formatDuration } from './output/format-duration.ts'
import { formatNumber, formatShort, formatSmall } from './output/format-number.ts'
import type { Text } from './text.ts'

interface Comparison {
  cell: Pick<LiveRecord, 'id' | 'tolerance'>
  runs: readonly EngineRun[]
  /** Engines that this browser lacks. */
  unavailable: readonly EngineStatus[]
  text: Text
  document: Document
}

/** A comparison as a table, a row for each value and a column for each engine that ran, and its result in a sentence. */
export function comparisonTable(comparison: Comparison): { content: HTMLElement; summary: string } {
  const { cell, runs, text, document } = comparison
  const ran = runs.filter(({ status }) => status === 'ok')
  const rows = compareEngines(ran, cell.tolerance)
  const content = element(document, 'div')
  if (rows.length > 0) {
    const label = text('compare.caption', { name: cell.id })
    const frame = { class: 'out-scroll', tabindex: 0, role: 'group', 'aria-label': label }
    content.append(element(document, 'div', frame, table(rows, ran, label, comparison)))
  }
  const notes = notesOf(comparison, ran.length, rows.length)
  if (notes.length > 0) {
    const items = notes.map((note) => element(document, 'li', {}, note))
    content.append(element(document, 'ul', { class: 'compare-notes' }, ...items))
  }
  return { content, summary: summaryOf(rows, ran.length, comparison) }
}

function table(rows: readonly ComparedValue[], ran: readonly EngineRun[], label: string, comparison: Comparison) {
  const { text, document } = comparison
  const engines = ran.map(({ engine }) =>
    element(document, 'th', { scope: 'col', class: engineClass(engine) }, text(`engine.${engine}`)),
  )
  const result = ['compare.difference', 'compare.verdict'].map((key) =>
    element(document, 'th', { scope: 'col' }, text(key)),
  )
  const head = element(
    document,
    'tr',
    {},
    element(document, 'th', { scope: 'col' }, text('compare.value')),
    ...engines,
    ...result,
  )
  const times = ran.map(({ first, warm }) => timeCell(first, warm, comparison))
  const foot = element(document, 'tr', {}, element(document, 'th', { scope: 'row' }, text('compare.time')), ...times)
  foot.append(element(document, 'td'), element(document, 'td'))
  return element(
    document,
    'table',
    { class: 'compare-table' },
    element(document, 'caption', {}, label),
    element(document, 'thead', {}, head),
    element(document, 'tbody', {}, ...rows.map((row) => valueRow(row, ran, comparison))),
    element(document, 'tfoot', {}, foot),
  )
}

function valueRow(row: ComparedValue, ran: readonly EngineRun[], { cell, text, document }: Comparison): HTMLElement {
  const shape = row.values.find((value) => value)?.numeric?.shape ?? []
  const name = element(
    document,
    'th',
    { scope: 'row' },
    shape.length > 0 ? `${row.name} [${shape.join(', ')}]` : row.name,
  )
  const values = row.values.map((value, i) =>
    element(document, 'td', { class: engineClass(ran[i].engine) }, value ? shortValue(value) : text('compare.missing')),
  )
  const line = element(document, 'tr', {}, name, ...values)
  const worst = row.differences[row.worst]
  if (!worst) {
    line.append(element(document, 'td'), element(document, 'td'))
    return line
  }
  const { class: look, words } = verdictOf(worst, row, cell.tolerance, text)
  const engine = ran.length > 2 && worst.verdict !== 'exact' ? text(`engine.${ran[row.worst + 1].engine}`) : null
  line.append(differenceCell(worst, engine, text, document), element(document, 'td', { class: look }, words))
  return line
}

/** `1.2e-7`, and under it `relative 4.1e-8` and where: the index and the engine. */
function differenceCell(difference: Difference, engine: string | null, text: Text, document: Document): HTMLElement {
  const { absolute, relative, at, ulps } = difference
  if (absolute === null) return element(document, 'td')
  const where = [at && at.length > 0 ? text('compare.at', { place: `[${at.join(', ')}]` }) : '', engine ?? '']
  const lines = [
    relative ? text('compare.relative', { relative: formatSmall(relative) }) : '',
    where.filter((part) => part !== '').join(' · '),
  ]
  const more = lines.flatMap((line) => [' ', element(document, 'span', { class: 'compare-more' }, line)])
  const steps = ulps === null ? '' : ` ${text('compare.ulps', { count: ulps })}`
  return element(document, 'td', { title: text('compare.relative-title') + steps }, formatSmall(absolute), ...more)
}

function verdictOf({ verdict, reason }: Difference, row: ComparedValue, tolerance: number, text: Text) {
  const numerics = [row.values[0], row.values[row.worst + 1]].map((value) => value?.numeric)
  const places = (part: 'shape' | 'dtype') => ({
    expected: part === 'shape' ? `[${numerics[0]?.shape.join(', ')}]` : (numerics[0]?.dtype ?? ''),
    actual: part === 'shape' ? `[${numerics[1]?.shape.join(', ')}]` : (numerics[1]?.dtype ?? ''),
  })
  if (reason === 'shape' || reason === 'dtype')
    return { class: 'is-different', words: text(`compare.${reason}`, places(reason)) }
  if (reason === 'missing') return { class: 'is-different', words: text('compare.missing') }
  if (verdict === 'different') return { class: 'is-different', words: text('compare.different') }
  return { class: 'is-agree', words: text(`compare.${verdict}`, { tolerance: formatSmall(tolerance) }) }
}

/** A value in a few characters: a number, the ends of a vector, the beginning of a text. */
function shortValue({ numeric, text }: ComparableValue): string {
  if (!numeric) return text.length > 14 ? `${text.slice(0, 13)}…` : text
  const { data } = numeric
  if (data.length === 0) return '[]'
  if (data.length < 3) return Array.from(data, formatNumber).join(', ')
  return `${formatShort(data[0])} … ${formatShort(data[data.length - 1])}`
}

function timeCell(first: number, warm: number | null, { text, document }: Comparison): HTMLElement {
  const again = warm === null ? '' : text('compare.warm', { warm: formatDuration(warm, text) })
  const line = element(document, 'span', { class: 'compare-more' }, again)
  return element(document, 'td', {}, formatDuration(first, text), ' ', line)
}

function engineClass(engine: string): string {
  return engine === 'reference' ? 'is-reference' : 'is-tfjs'
}

/** What the table cannot say: which engines are not in it, and why. */
function notesOf({ runs, unavailable, text }: Comparison, ran: number, rows: number): string[] {
  const failed = runs.map((run) => reasonOf(run, text)).filter((reason) => reason !== null)
  const lacking = unavailable.map(({ id, reason }) =>
    text('compare.engine-unavailable', { engine: text(`engine.${id}`), why: text(`engine.${reason}`) }),
  )
  const alone = ran === 1 ? [text('compare.one-engine')] : []
  const empty = ran > 0 && rows === 0 ? [text('compare.nothing')] : []
  return [...empty, ...alone, ...failed, ...lacking]
}

function summaryOf(rows: readonly ComparedValue[], engines: number, { cell, text }: Comparison): string {
  const { id: name } = cell
  if (rows.length === 0) return text('compare.nothing')
  if (engines < 2) return text('compare.one-engine')
  const count = rows.filter(({ differences, worst }) => differences[worst].verdict === 'different').length
  if (count > 0) return text('compare.disagree', { name, count, total: rows.length })
  return text('compare.agree', { name, engines })
}
