import type { LiveRecord } from './live-record.ts'
import { errorMessage } from './output/error-message.ts'
import type { Page } from './page.ts'
import { type Shown, staleCause } from './stale.ts'

/** Shows what a cell is doing or, when it rests, what became of it and whether that still belongs to the texts. */
export function showState(cell: LiveRecord, page: Page): void {
  const [state, note] = stateOf(cell, page)
  cell.view.state(state, note)
}

function stateOf(cell: LiveRecord, { cells, plans, text }: Page): [state: string, note: string] {
  const { phase, note } = cell
  if (phase === 'queued' || phase === 'running') return [phase, note || text(`cell.state.${phase}`)]
  const shown = new Map([...cells.values()].map((other): [string, Shown] => [other.id, asShown(other)]))
  const cause = staleCause(asShown(cell), shown, plans.byCell)
  if (cause === cell.id) return ['stale', text('cell.stale-edited')]
  if (cause !== null) return ['stale', text('cell.stale-by', { cell: cause })]
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

function asShown({ id, original, code, ran }: LiveRecord): Shown {
  return { id, original, text: code.text, ran }
}
