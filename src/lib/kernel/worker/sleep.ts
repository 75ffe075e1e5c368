import { clearTimer, setTimer } from './primordials.ts'

/** Waits some milliseconds. Rejects with an AbortError when the run is stopped, so that a loop ends there. */
export function createSleep(signal: AbortSignal) {
  return (milliseconds = 0): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimer(timer)
        reject(new DOMException('sleep: the run was stopped', 'AbortError'))
      }
      const timer = setTimer(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, milliseconds)
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    })
}
