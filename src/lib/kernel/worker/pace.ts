import type { PaceAction } from '../protocol.ts'

/** Whether the trainings of one run go on by themselves, and who waits for it. */
export interface Pace {
  readonly paused: boolean
  /** What the reader asks for. */
  take(action: PaceAction): void
  /** Resolves when a step may be taken; rejects with an AbortError once the run has been stopped. */
  turn(signal: AbortSignal): Promise<void>
}

/** A pace that does not pause, until it is asked to. */
export function createPace(): Pace {
  let paused = false
  let wake = () => {}
  return {
    get paused() {
      return paused
    },
    take(action) {
      paused = action !== 'resume'
      if (action !== 'pause') wake()
    },
    turn(signal) {
      return new Promise((resolve, reject) => {
        const stop = () => reject(new DOMException('training: the run was stopped', 'AbortError'))
        wake = () => {
          signal.removeEventListener('abort', stop)
          wake = () => {}
          resolve()
        }
        if (signal.aborted) stop()
        else signal.addEventListener('abort', stop, { once: true })
      })
    },
  }
}
