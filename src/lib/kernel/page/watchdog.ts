import type { Request } from '../protocol.ts'
import type { Frame } from './frame.ts'

/** Milliseconds between two questions "are you there?", and how many may go without an answer: four seconds. */
const heartbeat = 500
const patience = 8

/**
 * Asks frame and worker twice a second whether they live. Counts questions without an answer instead of time, so that a
 * page that slept (a closed laptop, a tab in the background) draws no wrong conclusion when it wakes.
 * `computing()`: the worker may be busy with a cell, and is not asked. A frame runs nothing of the reader's: always.
 */
export function startWatchdog(
  frame: Frame,
  send: (request: Request) => void,
  computing: () => boolean,
  dead: (cause: 'crashed' | 'hung') => void,
) {
  let count = 0
  let frameMissed = 0
  let workerMissed = 0
  const timer = setInterval(() => {
    if (frameMissed >= patience) return end('crashed')
    frameMissed += 1
    frame.ping().then(() => {
      frameMissed = 0
    })
    if (computing()) workerMissed = 0
    else if (workerMissed >= patience) return end('hung')
    else {
      workerMissed += 1
      send({ type: 'ping', count: ++count })
    }
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
