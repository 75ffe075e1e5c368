import { waitBy } from '#lib/engine/index.ts'
import type { CellReading } from '../cell/read-cell.ts'
import type { CellError, CellId, NamedValue, OutputItem, RunSize } from '../protocol.ts'
import { watchBadNumbers } from './bad-numbers.ts'
import { collectValues } from './collect.ts'
import { describeThrown } from './describe-thrown.ts'
import type { OpenEngine } from './engines.ts'
import { frames } from './frames.ts'
import { createGiven } from './given.ts'
import type { MakeGiven } from './given-later.ts'
import { restoreIntrinsics } from './intrinsics.ts'
import type { LoadedCell } from './loaded-cell.ts'
import { openOutbox } from './open-outbox.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Pace } from './pace.ts'
import { now } from './primordials.ts'
import { redirectConsole } from './redirect-console.ts'
import { reseed } from './reseed.ts'

/** What one cell needs to run. */
export interface CellTask {
  reading: CellReading
  open: OpenEngine
  /** What makes those of its given names that come later. */
  later: ReadonlyMap<string, MakeGiven>
  /** The function made of the cell's text. */
  load(): LoadedCell
  /** A text that ran before, by its serial: functions of other cells may throw too. */
  loaded(serial: number): LoadedCell | undefined
  /** Whether a cell of the page defines a name; it goes before what is given under the same name. */
  isDefined(name: string): boolean
  /** What another cell holds under a name. */
  lookUp(name: string): unknown
  timers: Record<string, unknown>
  seed: number
  collect: boolean
  size: RunSize
  pace: Pace
  /** What the reader has drawn on a pad of the cell. */
  drawing(name: string): Uint8ClampedArray | undefined
  signal: AbortSignal
  send(item: OutputItem): void
}

/** How a cell ended. `defined` is there when it came to its end. */
export interface CellOutcome {
  status: 'ok' | 'error' | 'stopped'
  milliseconds: number
  defined?: Map<string, unknown>
  error?: CellError
  values?: NamedValue[]
  /** Tensors of tfjs that the cell left behind, held by no name and not kept. */
  undisposed?: number
  /** Where NaN and Infinity in what it showed came from. */
  badNumbers?: CellError[]
}

/** Runs one cell to its end, streaming what it shows. Never rejects. */
export async function runCell(task: CellTask): Promise<CellOutcome> {
  const numbers = watchBadNumbers()
  const send = (item: OutputItem) => {
    numbers.show(item)
    task.send(item)
  }
  const { outbox, close } = openOutbox(createOutbox(send))
  const outcome = await runWatched(task, outbox)
  close()
  return { ...outcome, badNumbers: numbers.end(task.loaded) }
}

async function runWatched(task: CellTask, outbox: Outbox): Promise<CellOutcome> {
  const { reading, signal, pace, size, drawing } = task
  const tools = { reading, outbox, signal, pace, size, drawing }
  const given = createGiven(tools, task.open, task.later, task.timers, task.collect)
  restoreIntrinsics()
  reseed(task.seed, reading.id)
  waitBy(frames(signal))
  redirectConsole(given.names.get('console') as Console)
  let start = now()
  let milliseconds = 0
  const lookUp = (name: string) => (task.isDefined(name) ? task.lookUp(name) : given.names.get(name))
  const defined = new Map<string, unknown>()
  try {
    const { body, compiled } = task.load()
    const values = compiled.parameters.map(lookUp)
    const keep = (...kept: unknown[]) => {
      for (let i = 0; i < compiled.names.length; i++) defined.set(compiled.names[i], kept[i])
    }
    start = now()
    await body(...values, keep, (value: unknown) => given.showLast(value, compiled.lastText))
    milliseconds = now() - start
    restoreIntrinsics()
    await Promise.all(given.waiting)
  } catch (thrown) {
    milliseconds ||= now() - start
    restoreIntrinsics()
    outbox.flush()
    if (signal.aborted) return { status: 'stopped', milliseconds }
    return { status: 'error', milliseconds, error: await explained(describeThrown(thrown, task.loaded), lookUp) }
  }
  const broken = restoreIntrinsics()
  outbox.flush()
  if (broken !== null) return { status: 'error', milliseconds, error: tampered(reading.id, broken) }
  const values = task.collect ? { values: await collectValues(defined, given.shown) } : {}
  return { status: signal.aborted ? 'stopped' : 'ok', milliseconds, defined, ...values }
}

/** With what is known of such errors; it comes late, and without it the error's own words will do. */
async function explained(error: CellError, lookUp: (name: string) => unknown): Promise<CellError> {
  if (error.code && error.code !== 'engine' && error.code !== 'not-a-function') return error
  try {
    const { explain } = await import('./explain/explain.ts')
    return explain(error, lookUp)
  } catch {
    return error
  }
}

function tampered(cell: CellId, what: string): CellError {
  const message = `${what}: the cell ${cell} has changed JavaScript itself in a way that cannot be undone. Press Stop to start afresh.`
  return { name: 'Error', message, code: 'tampered', details: { what, cell } }
}
