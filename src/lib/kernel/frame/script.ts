/**
 * The whole script of the frame: it starts the worker, replaces it, and says that it is alive. Kept as text, since a
 * function's source would be rewritten by bundlers, and a page's policy may name the script by its hash.
 *
 * The page's first message brings the control port and the worker's address; later messages come over that port:
 * `boot` (with a port for the worker; a worker that runs is terminated first) and `ping`. The frame answers each with
 * the same `count`, and says `failed` once when the worker reports an uncaught error: its script did not load.
 */
export const frameScript = `'use strict'
addEventListener('message', ({ source, data: { url }, ports: [control] }) => {
  if (source !== parent || !control) return
  let worker
  control.onmessage = ({ data: { type, count }, ports: [port] }) => {
    if (type === 'boot') {
      worker?.terminate()
      worker = new Worker(url)
      worker.addEventListener('error', ({ message }) => control.postMessage({ type: 'failed', count, message }), { once: true })
      worker.postMessage({ port }, [port])
    }
    control.postMessage({ type, count })
  }
}, { once: true })`
