import type {
  CellId,
  CellSource,
  EngineId,
  EngineStatus,
  PaceAction,
  Request,
  Response,
  RunId,
  RunSize,
} from '../protocol.ts'
import { type AssetTable, createBroker } from './broker.ts'
import type { KernelEvent, KernelState } from './events.ts'
import type { OpenFrame } from './frame.ts'
import { createHost } from './host.ts'
import { kernelError } from './kernel-error.ts'
import { createRunQueue } from './run-queue.ts'
import { after } from './timing.ts'

/** Runs a page's cells in a sandboxed worker, one at a time. What it tells has been checked; it never throws. */
export interface Kernel {
  readonly state: KernelState
  /** Which engines this browser has; `null` before the first `ready`. */
  readonly engines: EngineStatus[] | null
  /** Creates frame and worker ahead of the first run; resolves when it is ready or has failed. Cheap to call twice. */
  prewarm(): Promise<void>
  /** All cells of the page, in order. Remembered, and sent again after a restart. */
  plan(cells: CellSource[]): void
  /** Queues a run of `cell` and returns its number. The run ends with exactly one `done` event. */
  run(cell: CellId, engine: EngineId, options?: { collect?: boolean; size?: RunSize }): RunId
  /** What the reader has drawn on a pad of a cell, for its next run; `null` forgets it. Remembered, as texts are. */
  draw(cell: CellId, drawing: { name: string; pixels: Uint8ClampedArray } | null): void
  /** All that is drawn on pads now, as `draw` has told it. */
  drawn(): { cell: CellId; name: string; pixels: Uint8ClampedArray }[]
  /** Pauses the training that runs, lets it take one step, or go on. */
  pace(action: PaceAction): void
  /** Asks what the cells' names hold; answered by a `names` event when a worker is there and free. */
  names(engine: EngineId): void
  /** Asks what stands under a path of names; answered by a `seen` event with the number that this returns. */
  look(engine: EngineId, path: string[]): number
  /** Ends the current run and the queued ones; resolves when nothing runs any more, in less than half a second. */
  stop(): Promise<void>
  /** Calls `listener` with every event from now on; returns how to end that. */
  on(listener: (event: KernelEvent) => void): () => void
  /** Takes frame and worker away. The kernel can not be used after this. */
  close(): void
}

export interface KernelOptions {
  /** The table in the page's `#kernel-assets`; the only addresses that are ever fetched. */
  assets: AssetTable
  /** Language of the worker's messages. */
  locale: 'en' | 'zh'
  seed?: number
}

/** How long a cell has to end by itself after Stop, in milliseconds. */
const grace = 150

/** Makes a kernel; nothing is fetched or created before `prewarm` or `run`. `open` is replaced in tests. */
export function createKernel({ assets, locale, seed = 1 }: KernelOptions, open?: OpenFrame): Kernel {
  const listeners = new Set<(event: KernelEvent) => void>()
  const emit = (event: KernelEvent) => {
    for (const listener of [...listeners]) {
      try {
        listener(event)
      } catch (error) {
        void Promise.reject(error) // Reported as unhandled; the kernel goes on.
      }
    }
  }
  const broker = createBroker(assets, (name, loaded, total) => emit({ type: 'asset', name, loaded, total }), {
    damaged: (name) => emit({ type: 'notice', key: 'kernel.damaged', details: { name } }),
  })
  const runs = createRunQueue(emit)
  const host = createHost(broker, { response, dead, computing: () => runs.current !== null && runs.heard }, open)
  let state: KernelState = 'idle'
  let engines: EngineStatus[] | null = null
  let cells: CellSource[] = []
  const drawings = new Map<string, Extract<Request, { type: 'drawing' }>>()
  let booting: ReturnType<typeof host.boot> | null = null
  let stopping: Promise<void> | null = null
  let looks = 0
  /** The run that a hung worker did not begin; it is tried twice. */
  let retried: RunId | null = null

  function setState(next: KernelState) {
    if (state === next) return
    state = next
    emit({ type: 'state', state })
  }

  function boot(during: 'booting' | 'restarting') {
    setState(during)
    const texts = cells
    const first: Request[] = [{ type: 'config', locale, seed }]
    if (cells.length > 0) first.push({ type: 'plan', cells })
    first.push(...drawings.values())
    const current = host.boot(first)
    booting = current
    current.outcome.then((outcome) => {
      if (booting !== current) return
      booting = null
      if (!outcome.ready) {
        const key = `kernel.${outcome.key}` as const
        emit({ type: 'notice', key, details: { reason: outcome.reason } })
        setState('crashed')
        while (runs.next()) runs.fail(kernelError(key, { reason: outcome.reason }))
        return
      }
      // The worker of a second try has the texts of the first one's time.
      if (cells !== texts) host.send({ type: 'plan', cells })
      setState('ready')
      pump()
    })
    return current
  }

  function pump() {
    if (state === 'idle' || state === 'crashed') boot('booting')
    if (state !== 'ready' || stopping) return
    const job = runs.next()
    if (!job) return
    setState('running')
    host.send({ type: 'run', ...job, failed: runs.failedSince(job) })
  }

  function response(message: Response) {
    if (message.type === 'pong' || message.type === 'need') return
    if (message.type === 'ready') engines = message.engines
    if ('run' in message && !runs.accept(message)) return
    emit(message)
    if (message.type !== 'done') return
    setState('ready')
    pump()
  }

  /** Boots another worker in place of one that is lost or must end; everything it remembered is gone. */
  function replace(cause: 'stopped' | 'crashed' | 'hung') {
    const lost = runs.forget()
    if (lost.length > 0) emit({ type: 'lost', cause, cells: lost })
    return boot('restarting')
  }

  function dead(cause: 'crashed' | 'hung' | 'flood') {
    if (booting) return // The host tries again by itself, and tells when it gives up.
    const key = `kernel.${cause}` as const
    emit({ type: 'notice', key, details: {} })
    if (cause === 'hung' && runs.current && runs.current.run !== retried) {
      retried = runs.current.run
      runs.again()
    } else {
      runs.fail(kernelError(key))
      runs.cancel()
    }
    if (cause === 'crashed') setState('crashed')
    replace(cause === 'flood' ? 'crashed' : cause)
  }

  async function stop() {
    runs.cancel()
    const job = runs.current
    if (!job) return
    host.send({ type: 'abort', run: job.run })
    const { promise, resolve } = Promise.withResolvers<void>()
    const off = kernel.on((event) => event.type === 'done' && event.run === job.run && resolve())
    await Promise.race([promise, after(grace, undefined)])
    off()
    if (runs.current !== job) return
    const { ended } = replace('stopped')
    await ended
    runs.stop()
  }

  const kernel: Kernel = {
    get state() {
      return state
    },
    get engines() {
      return engines
    },
    async prewarm() {
      if (state === 'idle' || state === 'crashed') boot('booting')
      await booting?.outcome
    },
    plan(next) {
      cells = next
      runs.forgetFailures()
      host.send({ type: 'plan', cells })
    },
    run(cell, engine, { collect = false, size = 'page' } = {}) {
      const run = runs.add({ cell, engine, collect, size })
      pump()
      return run
    },
    draw(cell, drawing) {
      runs.forgetFailures()
      const request = { type: 'drawing', cell, drawing } as const
      if (drawing) drawings.set(`${cell} ${drawing.name}`, request)
      else for (const key of drawings.keys()) if (key.startsWith(`${cell} `)) drawings.delete(key)
      host.send(request)
    },
    drawn: () => [...drawings.values()].map(({ cell, drawing }) => ({ cell, ...drawing! })),
    pace(action) {
      if (runs.current) host.send({ type: 'pace', run: runs.current.run, action })
    },
    names: (engine) => host.send({ type: 'names', engine }),
    look(engine, path) {
      looks += 1
      host.send({ type: 'look', look: looks, engine, path })
      return looks
    },
    stop() {
      stopping ??= stop().finally(() => {
        stopping = null
        if (state === 'ready') pump()
      })
      return stopping
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      booting = null
      listeners.clear()
      host.close()
    },
  }
  return kernel
}
