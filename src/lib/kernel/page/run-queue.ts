import type { CellError, CellId, EngineId, Response, RunId, RunSize } from '../protocol.ts'

/** A run that was asked for. */
export interface Job {
  run: RunId
  cell: CellId
  engine: EngineId
  collect: boolean
  size: RunSize
}

type RunMessage = Extract<Response, { run: RunId }>

/**
 * The runs that were asked for, in order, and what is known of the current one. Sees to it that every run ends with
 * exactly one `done`, and every started cell with one `cell-done`, also when the worker says neither.
 */
export function createRunQueue(emit: (message: RunMessage) => void) {
  const queue: Job[] = []
  let last: RunId = 0
  let current: Job | null = null
  let started: CellId | null = null
  /** The run that a cell ended in last, until it begins again: timers and promises that it left behind may still show something. */
  const ended = new Map<CellId, RunId>()
  /** Which cells have values in the worker: engine and cell, as one string. */
  const values = new Map<string, { cell: CellId; engine: EngineId }>()
  /** The last runs that failed, and the last run that had been asked for by then. */
  const failures = new Map<string, Omit<Job, 'run' | 'collect'> & { asked: RunId }>()

  function finish(status: 'error' | 'stopped', error?: CellError) {
    if (!current) return
    const { run } = current
    // A run that never began a cell is still the failure of the cell that was asked for.
    const cell = started ?? (error ? current.cell : null)
    current = null
    if (cell) emit({ type: 'cell-done', run, cell, status, milliseconds: 0, ...(error && { error }) })
    emit({ type: 'done', run, status })
  }

  const runs = {
    get current(): Job | null {
      return current
    },
    /** Whether any cell of the current run has begun. */
    heard: false,
    add(job: Omit<Job, 'run'>): RunId {
      last += 1
      queue.push({ run: last, ...job })
      return last
    },
    /** Makes the next job the current one. */
    next(): Job | null {
      current = queue.shift() ?? null
      started = null
      runs.heard = false
      return current
    },
    /** Puts the current job back in front of the queue. */
    again() {
      if (current) queue.unshift(current)
      current = null
    },
    /** Whether a message belongs to the current run, or shows something late; notes what it says. */
    accept(message: RunMessage): boolean {
      if (message.type === 'out' && ended.get(message.cell) === message.run) return true
      if (!current || message.run !== current.run) return false
      runs.heard = true
      if (message.type === 'cell-start') {
        started = message.cell
        ended.delete(message.cell)
      }
      if (message.type === 'cell-done') {
        started = null
        ended.set(message.cell, message.run)
        const { engine, size } = current
        const { cell } = message
        values.set(`${engine} ${cell}`, { cell, engine })
        if (message.status === 'error') failures.set(`${engine} ${size} ${cell}`, { cell, engine, size, asked: last })
      }
      if (message.type === 'done') current = null
      return true
    },
    /**
     * Cells that have failed since a run was asked for, with the texts and in the size that it wants: all that wait would
     * try them again, one after the other, and fetch again what cannot be fetched.
     */
    failedSince: ({ run, engine, size }: Job): CellId[] =>
      [...failures.values()]
        .filter((failure) => failure.asked >= run && failure.engine === engine && failure.size === size)
        .map(({ cell }) => cell),
    /** What cells are made of has changed: they may end otherwise. */
    forgetFailures: () => failures.clear(),
    /** Ends the queued runs, which never began. */
    cancel() {
      for (const { run } of queue.splice(0)) emit({ type: 'done', run, status: 'stopped' })
    },
    /** Ends the current run, which the worker will not. */
    stop: () => finish('stopped'),
    /** Ends the current run with an error that is not the cell's own doing. */
    fail: (error: CellError) => finish('error', error),
    /** The cells that had values, which are gone. */
    forget() {
      const lost = [...values.values()]
      values.clear()
      ended.clear()
      return lost
    },
  }
  return runs
}
