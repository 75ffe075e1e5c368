import { loadTypesReader } from '../cell/types-reader.ts'
import type { CellId, CellSource, Request, RunId } from '../protocol.ts'
import { createAssets } from './assets.ts'
import { describeThrown, stackOf } from './describe-thrown.ts'
import { fitError } from './fit-error.ts'
import { rememberIntrinsics } from './intrinsics.ts'
import type { Kernel } from './kernel.ts'
import { fetchLater } from './later-files.ts'
import { listNames } from './names.ts'
import { createPace, type Pace } from './pace.ts'
import type { Platform, Port } from './port.ts'
import { installConsole } from './redirect-console.ts'
import { installRandom } from './reseed.ts'
import { runWithNeeds } from './run.ts'
import { createSession } from './session.ts'
import { findFrame } from './stack.ts'
import { createTimers } from './timers.ts'
import { warmUp } from './warm-up.ts'

export type { Platform, Port } from './port.ts'

/** Late errors that are reported for one cell; a timer may throw for ever. */
const lateErrors = 50

/** Starts a kernel at the worker's end of `port`: answers requests, runs one cell at a time. Call it once in a thread. */
export function startKernel(port: Port, platform: Platform): void {
  installConsole()
  installRandom()
  Error.stackTraceLimit = 50
  rememberIntrinsics()

  const timers = new Map<CellId, ReturnType<typeof createTimers>>()
  const late = new Map<CellId | null, number>()
  const kernel: Kernel = {
    port,
    session: createSession(platform.hidden),
    assets: createAssets(port),
    timers(cell) {
      if (!timers.has(cell))
        timers.set(
          cell,
          createTimers((error) => reportLate(error, cell)),
        )
      return timers.get(cell)!
    },
    current: null,
  }
  fetchLater(kernel.assets.get)

  function reportLate(thrown: unknown, owner: CellId | null): void {
    if (isAbort(thrown)) return
    const cell = owner ?? findFrame(stackOf(thrown))?.cell ?? kernel.current
    const count = (late.get(cell) ?? 0) + 1
    late.set(cell, count)
    if (count <= lateErrors)
      port.post({ type: 'async-error', cell, error: fitError(describeThrown(thrown, kernel.session.loaded)) })
  }

  const runs = new Map<RunId, { abort: AbortController; pace: Pace }>()
  let queue: Promise<void> = Promise.resolve()
  let cells: CellSource[] = []
  let planned: Promise<void> = Promise.resolve()

  /** Reads the cells; once more when the reader of types had to be loaded for them. */
  async function read(): Promise<void> {
    kernel.session.read(cells)
    if (!kernel.session.unread) return
    const loaded = await loadTypesReader().then(
      () => true,
      () => false,
    )
    if (loaded) kernel.session.read(cells)
  }

  async function run(
    request: Extract<Request, { type: 'run' }>,
    { signal }: AbortController,
    pace: Pace,
  ): Promise<void> {
    late.clear()
    if (kernel.session.unread) await read()
    const status = signal.aborted ? 'stopped' : await runWithNeeds(kernel, request, signal, pace).catch(failed(request))
    runs.delete(request.run)
    port.post({ type: 'plan', cells: kernel.session.report() })
    port.post({ type: 'done', run: request.run, status })
  }

  let planRead = false
  let runAsked = false

  /** Before the first run, or not at all: whoever asked for that one has waited already. */
  function getWarm(): void {
    if (runAsked) return
    const warm = async () => void (await warmUp(kernel))
    queue = queue
      .then(() => planned)
      .then(warm)
      .catch(() => {}) // Then the first run takes longer, and that is all.
  }

  /** Whatever goes wrong, a run ends with a message: those behind it in the queue wait for it. */
  const failed =
    ({ run, cell }: Extract<Request, { type: 'run' }>) =>
    (thrown: unknown) => {
      const error = fitError(describeThrown(thrown, kernel.session.loaded))
      port.post({ type: 'cell-done', run, cell, status: 'error', milliseconds: 0, error })
      return 'error' as const
    }

  const answers: { [T in Request['type']]: (request: Extract<Request, { type: T }>) => void } = {
    config({ seed }) {
      kernel.session.seed = seed
    },
    plan(request) {
      cells = request.cells
      planned = planned.then(read).then(() => port.post({ type: 'plan', cells: kernel.session.report() }))
      if (!planRead) platform.whenQuiet?.(getWarm)
      planRead = true
    },
    run(request) {
      const [abort, pace] = [new AbortController(), createPace()]
      runAsked = true
      runs.set(request.run, { abort, pace })
      queue = queue.then(() => planned).then(() => run(request, abort, pace))
    },
    abort: ({ run }) => runs.get(run)?.abort.abort(),
    drawing({ cell, drawing }) {
      const { drawings } = kernel.session
      if (drawing) drawings.set(cell, (drawings.get(cell) ?? new Map()).set(drawing.name, drawing.pixels))
      else drawings.delete(cell)
    },
    pace: ({ run, action }) => runs.get(run)?.pace.take(action),
    asset: (request) => kernel.assets.receive(request),
    names: ({ engine }) => port.post({ type: 'names', names: listNames(kernel.session, engine) }),
    async look({ look: number, engine, path }) {
      const part = await import('./look/look.ts').catch(() => null)
      port.post({ type: 'seen', look: number, seen: (await part?.look(kernel.session, engine, path)) ?? null })
    },
    ping: ({ count }) => port.post({ type: 'pong', count }),
  }

  platform.onUncaught((reason) => reportLate(reason, null))
  platform.watchEngines((engines) => port.post({ type: 'ready', engines }))
  port.listen((request) => (answers[request.type] as (request: Request) => void)(request))
}

/** Whether what was thrown says that a run was stopped. Reading it may throw. */
function isAbort(thrown: unknown): boolean {
  try {
    return (thrown as { name?: unknown } | null)?.name === 'AbortError'
  } catch {
    return false
  }
}
