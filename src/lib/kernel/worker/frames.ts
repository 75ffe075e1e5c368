const { MessageChannel, DOMException } = globalThis

/**
 * A way to wait for a turn of the event loop, so that messages come through between steps of training: by a message
 * to oneself, since a timer of 0 ms soon takes 4. Rejects with an AbortError once the run has been stopped, so that
 * a loop of training ends there.
 */
export function frames(signal: AbortSignal): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        if (signal.aborted) reject(new DOMException('nextFrame: the run was stopped', 'AbortError'))
        else resolve()
      }
      port2.postMessage(null)
    })
}
