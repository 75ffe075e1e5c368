import type { CellId, EngineId, NamedValue, Response, RunSize } from '#lib/kernel/protocol.ts'
import type { LiveRecord } from './live-record.ts'
import { errorMessage } from './output/error-message.ts'
import { formatDuration } from './output/format-duration.ts'
import type { Page } from './page.ts'
import { resultInWords } from './result-in-words.ts'
import { needsOf } from './running/needs-of.ts'
import type { RunStatus } from './runs.ts'
import { showMarks } from './show-state.ts'
import { isWaiting } from './waiting.ts'

type CellDone = Extract<Response, { type: 'cell-done' }>

/** How a run ended for the cell that was asked for. */
export interface CellRun {
  status: RunStatus
  milliseconds: number
  values: readonly NamedValue[]
  error?: CellDone['error']
}

/** What of a run those who listen hear. */
type Said = 'all' | 'trouble' | 'nothing'

/**
 * Runs a cell and what it needs, showing on every cell that runs what it does. Resolves when all is done. A cell that waits
 * for a prediction says so instead. `say` is what is announced: how it ended, that it did not end well, or nothing.
 */
export function runCell(
  cell: LiveRecord,
  page: Page,
  {
    engine = page.engineOf(cell),
    collect = false,
    size = 'page',
    say = 'all',
  }: { engine?: EngineId; collect?: boolean; size?: RunSize; say?: Said } = {},
): Promise<CellRun> {
  if (isWaiting(cell)) {
    const words = page.text('cell.waits')
    cell.view.state(cell.view.element.dataset.state!, words)
    cell.view.announce(words)
    return Promise.resolve({ status: 'stopped', milliseconds: 0, values: [] })
  }
  page.plans.send()
  const before = cell.phase
  cell.phase = 'queued'
  cell.note = page.kernel.state === 'ready' || page.kernel.state === 'running' ? '' : page.text('cell.state.booting')
  page.refresh()
  let last: CellDone | undefined
  let failed: CellId | undefined
  return new Promise((resolve) => {
    page.runs.start(
      cell.id,
      engine,
      {
        cellStart: (id) => begin(id, engine, page),
        out(id, item) {
          const shown = page.cells.get(id)
          // What a cell shows late is nothing of the recording that Reset has brought back.
          if (shown && shown.phase !== 'recorded') shown.view.outputs.add(item)
        },
        cellDone(message) {
          if (message.cell === cell.id) last = message
          if (message.status === 'error') failed = message.cell
          finish(message, { engine, size, say: message.cell === cell.id || say !== 'all' ? say : 'trouble' }, page)
        },
        done(status) {
          if (!last) neverBegan(cell, { before, status, failed, say }, page)
          page.refresh()
          const { milliseconds = 0, values = [], error } = last ?? {}
          resolve({ status, milliseconds, values, error })
        },
      },
      { collect, size },
    )
  })
}

function begin(id: CellId, engine: EngineId, page: Page) {
  const cell = page.cells.get(id)
  if (!cell) return
  cell.phase = 'running'
  cell.note = ''
  cell.ran = null
  cell.began = performance.now()
  // What the reader writes from now on is not what runs.
  cell.runs = sentTexts(cell, page)
  cell.view.comparison(null)
  cell.view.advice(null)
  cell.view.outputs.begin()
  page.refresh()
  everySecond(cell, engine, page)
}

/** The text of a cell that the kernel has, and those of the cells that it needs. */
function sentTexts(cell: LiveRecord, page: Page): LiveRecord['runs'] {
  const sent = (of: LiveRecord) => page.plans.sent(of.id) ?? of.code.text
  return { text: sent(cell), saw: new Map(needsOf(cell.id, page).map((need) => [need.id, sent(need)])) }
}

/** Shows how long the cell has been running, and that what stands under it is no longer what was recorded. */
function everySecond(cell: LiveRecord, engine: EngineId, page: Page) {
  const { began } = cell
  setTimeout(() => {
    if (cell.phase !== 'running' || cell.began !== began) return
    cell.view.provenance(page.text('cell.runs', { engine: page.text(`engine.${engine}`) }))
    page.refresh()
    everySecond(cell, engine, page)
  }, 1000)
}

interface Asked {
  engine: EngineId
  size: RunSize
  say: Said
}

function finish(message: CellDone, { engine, size, say }: Asked, page: Page) {
  const { cell: id, status, error } = message
  const cell = page.cells.get(id)
  if (!cell) return
  const { text } = page
  const began = cell.phase === 'running'
  if (!began) cell.view.outputs.begin()
  // A worker that was ended can no longer say how long it ran.
  const milliseconds = began && status === 'stopped' ? performance.now() - cell.began : message.milliseconds
  cell.view.outputs.end(error)
  cell.phase = status
  cell.note = ''
  cell.error = error ?? null
  cell.ran = { engine, milliseconds, ...(began ? cell.runs : sentTexts(cell, page)) }
  if (status === 'ok' && size === 'page') cell.times.set(engine, cell.ran)
  const time = formatDuration(milliseconds, text)
  const how = status === 'stopped' ? 'cell.ran-until-stop' : 'cell.ran'
  cell.view.provenance(text(how, { engine: text(`engine.${engine}`), time }))
  showMarks(cell, page)
  if (say !== 'nothing') {
    if (error) cell.view.announce(text('cell.failed', { name: id, message: errorMessage(error, text) }))
    else if (status === 'stopped') cell.view.announce(text('cell.stopped-plain', { name: id }))
    else if (say === 'all') cell.view.announce(resultInWords(cell, time, text))
  }
  if (message.badNumbers || message.undisposed || (status === 'ok' && milliseconds > 1000))
    import('./advice/show-advice.ts')
      .then(({ showAdvice }) => showAdvice(cell, { ...message, engine, size }, page))
      .catch(() => {}) // Without it the outputs say what they say.
  page.refresh()
}

/** A run may end before its own cell began: stopped in the queue, or because a cell that it needs failed. */
function neverBegan(cell: LiveRecord, { before, status, failed, say }: NotBegun, page: Page) {
  const waited = cell.phase === 'queued'
  if (!waited) return
  cell.phase = status === 'error' ? 'error' : before
  cell.note = failed ? page.text('cell.needs-failed', { cell: failed }) : ''
  if (cell.note && say !== 'nothing') cell.view.announce(`${cell.id}: ${cell.note}`)
}

interface NotBegun {
  before: LiveRecord['phase']
  status: RunStatus
  /** The cell that it needs and that failed. */
  failed: CellId | undefined
  say: Said
}
