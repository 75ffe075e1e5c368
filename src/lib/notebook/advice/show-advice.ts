import type { CellError, EngineId, RunSize } from '#lib/kernel/protocol.ts'
import { adoptStyle } from '../late-style.ts'
import { lateText } from '../late-text.ts'
import type { LiveRecord } from '../live-record.ts'
import { element } from '../output/element.ts'
import { errorMessage } from '../output/error-message.ts'
import { formatDuration } from '../output/format-duration.ts'
import type { Page } from '../page.ts'
import { runCell } from '../run-cell.ts'
import type { Text } from '../text.ts'
import styles from './advice.css?inline'
import { type Slowness, slowness } from './faster-engine.ts'

/** A few forgotten tensors are nothing to worry a reader with; a loop that forgets leaves more. */
const many = 10

/** What is known of a run that has ended. */
export interface EndedRun {
  engine: EngineId
  milliseconds: number
  size: RunSize
  badNumbers?: readonly CellError[]
  undisposed?: number
}

/** Says under a cell's outputs what its run makes worth saying: where NaN came from, what was left in memory, what would be faster. */
export async function showAdvice(cell: LiveRecord, run: EndedRun, page: Page): Promise<void> {
  const { ran } = cell
  const text = await lateText('advice')
  if (!ran || cell.ran !== ran) return
  adoptStyle(styles)
  const lines = [...badNumbers(run, page), ...leaks(run, text), ...slow(cell, run, page, text)]
  if (lines.length === 0) return
  const advice = element(document, 'div', { class: 'cell-advice' }, ...lines)
  cell.view.advice(advice)
  cell.view.announce(lines.map((line) => line.firstChild!.textContent).join(' '))
}

const line = (...parts: (Node | string)[]) => element(document, 'p', {}, ...parts)

function badNumbers({ badNumbers = [] }: EndedRun, { text }: Page) {
  return badNumbers.map((bad) => {
    const parts: (Node | string)[] = [errorMessage(bad, text)]
    if (bad.line !== undefined) {
      const place = { 'data-line': bad.line, 'data-column': bad.column ?? 1 }
      const where = text('output.at', { line: bad.line, column: bad.column ?? 1 })
      parts.push(' ', element(document, 'button', { type: 'button', class: 'out-place', ...place }, where))
    }
    return line(...parts)
  })
}

function leaks({ undisposed: count = 0 }: EndedRun, text: Text) {
  return count >= many ? [line(text('advice.leak', { count }))] : []
}

function slow(cell: LiveRecord, run: EndedRun, page: Page, text: Text) {
  const found = slowness(cell, run)
  if (!found) return []
  const time = formatDuration(found.milliseconds, page.text)
  if (found.type === 'device') return [line(text('advice.slow-device', { time }))]
  return [
    line(
      text('advice.slow-engine', { engine: page.text(`engine.${found.engine}`), time }),
      ' ',
      change(found, cell, page, text),
    ),
  ]
}

function change({ engine }: Extract<Slowness, { type: 'engine' }>, cell: LiveRecord, page: Page, text: Text) {
  const name = text('advice.run-on', { engine: page.text(`engine.${engine}`) })
  const button = element(document, 'button', { type: 'button' }, name)
  button.addEventListener('click', () => {
    page.choose(engine)
    void runCell(cell, page)
    cell.view.element.querySelector<HTMLElement>('.cell-run')?.focus()
  })
  return button
}
