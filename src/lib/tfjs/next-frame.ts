const { MessageChannel, DOMException } = globalThis

let running: AbortSignal | null = null

/** From now on `nextFrame` rejects once this run has been stopped, so that a loop of training ends there. */
export function endFrames(signal: AbortSignal): void {
  running = signal
}

/**
 * Waits for a turn of the event loop, so that messages come through between steps of training. tfjs's own waits for
 * a frame, which in a worker costs 12 ms; a timer of 0 ms soon takes 4. Rejects with an AbortError when the run was stopped.
 */
export function nextFrame(): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      if (running?.aborted) reject(new DOMException('nextFrame: the run was stopped', 'AbortError'))
      else resolve()
    }
    port2.postMessage(null)
  })
}
