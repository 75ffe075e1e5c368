import { type EngineId, engineIds } from '#lib/kernel/protocol.ts'
import { comparisonTable } from './compare-table.ts'
import type { EngineRun } from './engine-run.ts'
import { learnLate } from './late-text.ts'
import type { LiveRecord } from './live-record.ts'
import type { Page } from './page.ts'
import { type CellRun, runCell } from './run-cell.ts'

/** A second run is made only when the first took less than this, in milliseconds. */
const short = 400

/** Runs a cell and what it needs on every engine that this browser has, then shows how the values differ. */
export async function compareCell(cell: LiveRecord, page: Page): Promise<void> {
  await learnLate(page.text, 'compare')
  page.plans.send()
  const before = cell.phase
  cell.phase = 'queued'
  cell.note = page.text('cell.state.booting')
  page.refresh()
  await page.kernel.prewarm()
  cell.phase = before
  // Whether there is a graphics adapter may turn out only while the first engines run.
  const lacks = (id: EngineId) => page.kernel.engines?.find((engine) => engine.id === id)?.available !== true
  const runs: EngineRun[] = []
  for (const id of engineIds) {
    if (lacks(id)) continue
    runs.push(await runOn(id, cell, page))
    if (runs.at(-1)?.status === 'stopped') break
  }
  page.refresh()
  if (runs.length === 0) return void (await runCell(cell, page))
  const unavailable = page.kernel.engines?.filter(({ available }) => !available) ?? []
  const { content, summary } = comparisonTable({
    cell,
    runs: runs.filter(({ engine }) => !lacks(engine)),
    unavailable,
    text: page.text,
    document,
  })
  cell.view.comparison(content)
  cell.view.announce(summary)
}

async function runOn(engine: EngineId, cell: LiveRecord, page: Page): Promise<EngineRun> {
  // The reader's own engine shows its outputs as with Run; the others leave them alone.
  const once = () =>
    engine === page.engineOf(cell) ? runCell(cell, page, { collect: true }) : runQuietly(engine, cell, page)
  const first = await once()
  const warm = first.status === 'ok' && first.milliseconds < short ? await runQuietly(engine, cell, page) : null
  const stopped = warm?.status === 'stopped'
  if (first.status === 'ok') cell.times.set(engine, { text: cell.code.text, milliseconds: first.milliseconds })
  return {
    engine,
    status: stopped ? 'stopped' : first.status,
    values: first.values,
    first: first.milliseconds,
    warm: warm?.status === 'ok' ? warm.milliseconds : null,
    error: first.error,
  }
}

/** A run that shows nothing but that it runs. */
function runQuietly(engine: EngineId, cell: LiveRecord, page: Page): Promise<CellRun> {
  const { phase, note } = cell
  cell.phase = 'running'
  cell.note = page.text('compare.running', { engine: page.text(`engine.${engine}`) })
  page.refresh()
  let result: Omit<CellRun, 'status'> = { milliseconds: 0, values: [] }
  return new Promise((resolve) => {
    page.runs.start(
      cell.id,
      engine,
      {
        cellDone(message) {
          // When a cell that this one needs fails, its error comes first and tells why.
          if (message.cell !== cell.id && !message.error) return
          const error = result.error ?? message.error
          result = { milliseconds: message.milliseconds, values: message.values ?? [], error }
        },
        done(status) {
          cell.phase = phase
          cell.note = note
          resolve({ status, ...result })
        },
      },
      { collect: true },
    )
  })
}
