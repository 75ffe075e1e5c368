import { countUndisposed } from '#lib/tfjs/undisposed.ts'
import { findUnknown } from '../cell/find-unknown.ts'
import { orderToRun } from '../cell/order-to-run.ts'
import type { CellError, CellId, Request, RunSize } from '../protocol.ts'
import { describeError } from './describe-error.ts'
import { disposeHeld } from './dispose-held.ts'
import { openEngine } from './engines.ts'
import { fitError } from './fit-error.ts'
import { loadGiven } from './given-later.ts'
import type { Kernel } from './kernel.ts'
import type { Pace } from './pace.ts'
import { type CellOutcome, runCell } from './run-cell.ts'
import { tensorsIn } from './tensors-in.ts'

type RunRequest = Extract<Request, { type: 'run' }>

/** Runs the stale cells that a cell needs, then the cell; stops at the first that fails, or has failed already. Posts all but `done`. */
export async function runWithNeeds(
  kernel: Kernel,
  request: RunRequest,
  signal: AbortSignal,
  pace: Pace,
): Promise<CellOutcome['status']> {
  const { session } = kernel
  const { plan } = session
  if (!plan.readings.has(request.cell)) return finish(kernel, request, request.cell, failed(noCell(request.cell)))
  const stale = session.stale(request.engine)
  const { records } = session.scope(request.engine)
  // A full or quick run wants all before it in its size; Run takes what is there.
  const { size = 'page' } = request
  const inSize = (id: CellId) => size === 'page' || records.get(id)?.size === size || !isSized(kernel, id)
  const order = orderToRun(request.cell, plan.needs, (id) => records.has(id) && !stale.has(id) && inSize(id))
  for (const id of order) {
    if (signal.aborted) return 'stopped'
    if (id !== request.cell && request.failed?.includes(id)) return endByNeed(kernel, request, id)
    kernel.port.post({ type: 'cell-start', run: request.run, cell: id })
    const outcome = await runOne(kernel, request, id, signal, pace)
    const status = finish(kernel, request, id, outcome)
    if (status === 'ok') continue
    return status === 'error' && id !== request.cell ? endByNeed(kernel, request, id) : status
  }
  return 'ok'
}

/** Says of the cell that was asked for that it did not run, since one that it needs has failed. */
function endByNeed(kernel: Kernel, request: RunRequest, need: CellId): CellOutcome['status'] {
  const { run, cell } = request
  kernel.port.post({ type: 'cell-start', run, cell })
  return finish(kernel, request, cell, failed(needFailed(cell, need)))
}

function isSized({ session }: Kernel, id: CellId): boolean {
  return session.plan.readings.get(id)!.uses.some(({ name }) => name === 'runSize')
}

async function runOne(
  kernel: Kernel,
  request: RunRequest,
  id: CellId,
  signal: AbortSignal,
  pace: Pace,
): Promise<CellOutcome> {
  const size: RunSize = request.size ?? 'page'
  const { session, port } = kernel
  const { plan } = session
  const reading = plan.readings.get(id)!
  const { records, values } = session.scope(request.engine)
  const saw = new Map(plan.needs.get(id)!.map((need) => [need, records.get(need)?.serial ?? 0]))
  const [problem] = [...plan.errors.get(id)!, ...findUnknown(reading, plan, session.isGlobal)]
  if (problem) return failed(problem)
  const open = await openEngine(request.engine, reading, kernel.assets.get).catch(asError)
  if (open instanceof Error)
    return failed({ ...describeError(open, '', null), code: 'engine-failed', details: { message: open.message } })
  const later = await loadGiven(reading, plan, kernel.assets.get).catch(asError)
  if (later instanceof Error) return failed(describeError(later, '', null))

  kernel.timers(id).clear()
  disposeHeld(
    values.get(id)?.values() ?? [],
    [...values].filter(([other]) => other !== id).flatMap(([, held]) => [...held.values()]),
  )
  values.delete(id)
  records.delete(id)
  kernel.current = id
  const loose = () => (request.engine === 'reference' ? 0 : countUndisposed(tensorsIn(values.values())))
  const looseBefore = loose()
  let serial = 0
  let stopped = false
  const outcome = await runCell({
    reading,
    open,
    later,
    size,
    pace,
    drawing: (name) => session.drawings.get(id)?.get(name),
    signal,
    load: () => {
      const made = session.load(reading)
      serial = made.serial
      return made.loaded
    },
    loaded: session.loaded,
    isDefined: (name) => plan.home.has(name),
    lookUp: (name) => values.get(plan.home.get(name)!)?.get(name),
    timers: kernel.timers(id).given,
    seed: session.seed,
    collect: request.collect,
    // Also what timers and promises show that the cell leaves behind, unless it was stopped.
    send: (item) => stopped || port.post({ type: 'out', run: request.run, cell: id, item }),
  })
  stopped = outcome.status === 'stopped'
  if (stopped) kernel.timers(id).clear()
  if (outcome.defined) {
    values.set(id, outcome.defined)
    records.set(id, { code: reading.code, serial, saw, size })
  }
  return { ...outcome, undisposed: Math.max(0, loose() - looseBefore) }
}

function finish(kernel: Kernel, { run }: RunRequest, cell: CellId, outcome: CellOutcome): CellOutcome['status'] {
  const { status, milliseconds, error, values, undisposed, badNumbers } = outcome
  kernel.port.post({
    type: 'cell-done',
    run,
    cell,
    status,
    milliseconds,
    ...(error && { error: fitError(error) }),
    ...(values && { values }),
    ...(undisposed && { undisposed }),
    ...(badNumbers?.length && { badNumbers: badNumbers.map(fitError) }),
  })
  return status
}

function failed(error: CellError): CellOutcome {
  return { status: 'error', milliseconds: 0, error }
}

function noCell(cell: CellId): CellError {
  return { name: 'Error', message: `${cell}: there is no such cell on this page`, code: 'no-cell', details: { cell } }
}

function needFailed(cell: CellId, need: CellId): CellError {
  const message = `${cell}: did not run, because the cell ${need}, whose names it uses, ended with an error.`
  return { name: 'Error', message, code: 'need-failed', details: { cell: need } }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
