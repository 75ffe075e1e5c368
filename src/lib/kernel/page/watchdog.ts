import type { Request } from '../protocol.ts'
import type { Frame } from './frame.ts'

/** Milliseconds between two questions "are you there?". */
const heartbeat = 1000
/** A frame runs nothing of the reader's: so many unanswered questions mean that it is dead. */
const framePatience = 3

/**
 * Asks frame and worker every second whether they live. Counts questions without an answer instead of time, so that a
 * page that slept (a closed laptop, a tab in the background) draws no wrong conclusion when it wakes.
 * `patience()`: so many unanswered questions the worker may have; it is not asked while that is Infinity.
 */
export function startWatchdog(
  frame: Frame,
  send: (request: Request) => void,
  patience: () => number,
  dead: (cause: 'crashed' | 'hung') => void,
) {
  let count = 0
  let frameMissed = 0
  let workerMissed = 0
  const timer = setInterval(() => {
    if (frameMissed >= framePatience) return end('crashed')
    frameMissed += 1
    frame.ping().then(() => {
      frameMissed = 0
    })
    if (patience() === Infinity) {
      workerMissed = 0
      return
    }
    if (workerMissed >= patience()) return end('hung')
    workerMissed += 1
    send({ type: 'ping', count: ++count })
  }, heartbeat)
  const end = (cause: 'crashed' | 'hung') => {
    clearInterval(timer)
    dead(cause)
  }
  return {
    /** The worker said something, whatever it was. */
    heard() {
      workerMissed = 0
    },
    stop: () => clearInterval(timer),
  }
}
