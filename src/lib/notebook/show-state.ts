import type { LiveRecord } from './live-record.ts'
import { errorMessage } from './output/error-message.ts'
import { formatDuration } from './output/format-duration.ts'
import type { Page } from './page.ts'
import { type Shown, staleCause } from './stale.ts'

/** Shows of every cell what it is doing or, when it rests, what became of it and whether that still belongs to the texts. */
export function showStates(page: Page): void {
  const drawn = new Set(page.kernel.drawn().map(({ cell }) => cell))
  const shown = new Map([...page.cells.values()].map((cell): [string, Shown] => [cell.id, asShown(cell, drawn)]))
  for (const cell of page.cells.values()) cell.view.state(...stateOf(cell, shown, page))
}

function stateOf(
  cell: LiveRecord,
  shown: ReadonlyMap<string, Shown>,
  { plans, runs, text }: Page,
): [state: string, note: string] {
  const { phase, note } = cell
  if (phase === 'queued') return [phase, note || waiting(runs.waitsFor(cell.id), text)]
  if (phase === 'running') return [phase, note || running(performance.now() - cell.began, text)]
  const cause = staleCause(shown.get(cell.id)!, shown, plans.byCell)
  // A cell of the reader's own shows nothing before it runs, so nothing of it is old.
  if (cause !== null && !cell.ran && 'fresh' in cell.view.element.dataset) return [phase, note]
  if (cause?.cell === cell.id) return ['stale', text('cell.stale-edited')]
  if (cause !== null) return ['stale', text(`cell.stale-by-${cause.why}`, { cell: cause.cell })]
  return [phase, phase === 'error' || phase === 'stopped' ? note || text(`cell.state.${phase}`) : '']
}

/**
 * Underlines what is wrong in a cell's text, and names that nobody defines; the error of its last run only while the text
 * is the one that ran.
 */
export function showMarks(cell: LiveRecord, { plans, text }: Page): void {
  const { code, error, ran } = cell
  const { errors: found = [], unknown = [] } = plans.byCell.get(cell.id) ?? {}
  const errors = found.length === 0 && error && ran?.text === code.text ? [error] : found
  const more = unknown.filter(({ line, column }) => !errors.some((at) => at.line === line && at.column === column))
  code.mark([...errors, ...more], (wrong) => errorMessage(wrong, text))
}

const waiting = (what: number | string | null, text: Page['text']) =>
  typeof what === 'number'
    ? text('cell.state.queued-place', { place: what })
    : text(what === null ? 'cell.state.queued' : 'cell.state.queued-behind', { cell: what ?? '' })

/** From a second on it says for how long. */
const running = (milliseconds: number, text: Page['text']) =>
  milliseconds < 1000
    ? text('cell.state.running')
    : text('cell.state.running-for', { time: formatDuration(Math.floor(milliseconds / 1000) * 1000, text) })

function asShown({ id, original, code, ran, phase }: LiveRecord, drawn: ReadonlySet<string>): Shown {
  const failed = phase === 'error' || phase === 'stopped'
  return { id, original, text: code.text, ran, failed, drawn: drawn.has(id) }
}
