/**
 * The whole script of the frame: it starts the worker, replaces it, and says that it is alive. Kept as text, since a
 * function's source would be rewritten by bundlers, and a page's policy may name the script by its hash.
 *
 * The page's first message brings the control port. Over that port come `script` (once: the worker's program), `boot`
 * (with a port for the worker; a worker that runs is terminated first) and `ping`. The frame answers each with the
 * same `count`, and says `failed` once when the worker reports an uncaught error: its program did not start.
 *
 * The worker starts from a few bytes of `data:` and evaluates its program from a message: that is 40 ms faster than
 * 300 kB of `data:`, and the worker can start while the program is still being fetched. A `blob:` worker would be as
 * fast but no secure context, without WebGPU.
 */
export const frameScript = `'use strict'
addEventListener('message', ({ source, ports: [control] }) => {
  if (source !== parent || !control) return
  let worker, program, port
  control.onmessage = ({ data: { type, count, text }, ports }) => {
    if (type === 'script') program = text
    if (type === 'boot') {
      worker?.terminate()
      port = ports[0]
      worker = new Worker('data:text/javascript,onmessage=e=>{onmessage=null;(0,eval)(e.data)}')
      worker.addEventListener('error', ({ message }) => control.postMessage({ type: 'failed', count, message }), { once: true })
    }
    if (worker && program && port) {
      worker.postMessage(program)
      worker.postMessage({ port }, [port])
      port = null
    }
    control.postMessage({ type, count })
  }
}, { once: true })`
