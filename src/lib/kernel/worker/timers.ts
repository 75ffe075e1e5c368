/**
 * Timers for one cell: they are known to belong to it, end when the cell runs again, and report what they throw.
 * Handles are the platform's own.
 */
export function createTimers(report: (error: unknown) => void) {
  const live = new Set<unknown>()
  const guarded =
    (callback: (...values: unknown[]) => unknown, once: boolean, handle: () => unknown) =>
    (...values: unknown[]) => {
      if (once) live.delete(handle())
      try {
        callback(...values)
      } catch (error) {
        report(error)
      }
    }
  const start =
    (set: (callback: (...values: unknown[]) => void, delay?: number, ...values: unknown[]) => unknown, once: boolean) =>
    (callback: unknown, delay?: number, ...values: unknown[]) => {
      if (typeof callback !== 'function') throw new TypeError('setTimeout: wants a function')
      const run = guarded(callback as (...values: unknown[]) => unknown, once, () => handle)
      const handle: unknown = set(run, delay, ...values)
      live.add(handle)
      return handle
    }
  const stop = (clear: (handle: never) => void) => (handle: unknown) => {
    live.delete(handle)
    clear(handle as never)
  }
  const given = {
    setTimeout: start(timeout, true),
    setInterval: start(interval, false),
    clearTimeout: stop(clearTimeout),
    clearInterval: stop(clearInterval),
  }
  return {
    given,
    /** Ends all timers of the cell. */
    clear() {
      for (const handle of live) clearInterval(handle as never)
      live.clear()
    },
  }
}

const timeout = globalThis.setTimeout.bind(globalThis)
const interval = globalThis.setInterval.bind(globalThis)
