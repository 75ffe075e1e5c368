import { mergeItem } from '../output/merge-item.ts'
import type { CellError, CellId, CellSource, EngineId, NamedValue, OutputItem, Response, RunSize } from '../protocol.ts'
import { after } from './after.ts'
import { startProcess } from './child-process.ts'
import { type Fact, type FactResult, factCell, readFact } from './fact.ts'

export interface RunCellsOptions {
  engine: EngineId
  /** Of all random numbers. */
  seed?: number
  /** Wall-clock milliseconds for each cell with what it needs; then the process is killed. */
  timeoutMs?: number
  /** Expressions to evaluate, each right after its cell. */
  facts?: Fact[]
  /** What `runSize` gives. */
  size?: RunSize
}

/** How one cell ended. */
export interface CellResult {
  id: CellId
  status: 'ok' | 'error' | 'stopped'
  /** What it shows in the end: items with the same key have replaced each other. */
  items: OutputItem[]
  values: NamedValue[]
  error?: CellError
  /** Errors that came after the cell was done: rejected promises, timers that threw. */
  lateErrors: CellError[]
  milliseconds: number
}

/**
 * Runs the cells of a chapter in order, in a process of its own, with the very kernel that runs in the browser.
 * A cell that fails, hangs or kills the process has that as its result; the others are run in any case.
 */
export async function runCells(
  cells: CellSource[],
  { engine, seed = 1, timeoutMs = 20_000, facts = [], size = 'page' }: RunCellsOptions,
): Promise<{ cells: CellResult[]; facts: FactResult[] }> {
  const factCells = facts.map(factCell)
  const results = new Map<CellId, CellResult>()
  let process: ReturnType<typeof startProcess> | null = null
  let done: (() => void) | null = null
  let runs = 0

  function hear(response: Response): void {
    if (response.type === 'cell-start') results.set(response.cell, fresh(response.cell))
    if (response.type === 'done') done?.()
    const result = 'cell' in response ? results.get(response.cell!) : undefined
    if (!result) return
    if (response.type === 'out') result.items = mergeItem(result.items, response.item)
    if (response.type === 'async-error') result.lateErrors.push(response.error)
    if (response.type !== 'cell-done') return
    const { status, milliseconds, error, values = [] } = response
    Object.assign(result, { status, milliseconds, values, ...(error && { error }) })
  }

  function begin() {
    const started = startProcess(hear)
    started.send({ type: 'config', locale: 'en', seed })
    started.send({ type: 'plan', cells: [...cells, ...factCells] })
    return started
  }

  async function run(cell: CellId): Promise<void> {
    process ??= begin()
    const finished = new Promise<null>((resolve) => {
      done = () => resolve(null)
    })
    const limit = after(timeoutMs)
    process.send({ type: 'run', run: ++runs, cell, engine, collect: true, size })
    const lost = await Promise.race([
      finished,
      process.ended.then(crashed),
      limit.promise.then(() => timeout(timeoutMs)),
    ])
    limit.clear()
    if (lost === null) return
    process.kill()
    await process.ended
    process = null
    results.set(cell, { ...(results.get(cell) ?? fresh(cell)), status: 'stopped', error: lost })
  }

  for (const { id } of cells) {
    if (!results.has(id)) await run(id)
    for (const [i, fact] of facts.entries()) if (fact.cell === id) await run(factCells[i].id)
  }
  // Whatever is about to be rejected is rejected by now.
  await after(20).promise
  ;(process as ReturnType<typeof startProcess> | null)?.kill()
  return {
    cells: cells.map(({ id }) => results.get(id)!),
    facts: facts.map((fact, i) => readFact(fact, factCells[i].id, results.get(factCells[i].id))),
  }
}

function fresh(id: CellId): CellResult {
  return { id, status: 'stopped', items: [], values: [], lateErrors: [], milliseconds: 0 }
}

function crashed(said: string): CellError {
  return { name: 'Error', message: `the process that ran this cell ended: ${said}`, code: 'crashed' }
}

function timeout(milliseconds: number): CellError {
  return { name: 'Error', message: `stopped after ${milliseconds} ms`, code: 'timeout' }
}
