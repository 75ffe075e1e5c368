import type { Request, Response } from '../protocol.ts'
import type { OpenFrame } from './frame.ts'

/** What a test says a worker does with a request; `post` answers. */
export type FakeWorker = (request: Request, post: (message: unknown) => void) => void

/**
 * A frame without a browser, for tests: `worker` plays the worker over a real MessageChannel. `deaf` frames answer
 * nothing; `log` tells what was asked of every frame.
 */
export function fakeFrames(worker: FakeWorker) {
  const log: string[] = []
  const frames = { log, deaf: false, crash: () => {}, requests: [] as Request[], open: null as unknown as OpenFrame }
  frames.open = (program, listener) => {
    log.push('open')
    frames.crash = () => {
      frames.deaf = true
      listener.closed()
    }
    let end: MessagePort | null = null
    return {
      boot() {
        log.push('boot')
        end?.close()
        const { port1, port2 } = new MessageChannel()
        end = port2
        const deaf = frames.deaf
        program.then(
          () => {
            if (deaf) return
            port2.onmessage = ({ data }) => {
              frames.requests.push(data)
              worker(data, (message) => port2.postMessage(message))
            }
          },
          () => {},
        )
        return {
          port: port1,
          done: deaf
            ? new Promise(() => {})
            : program.then(
                () => {},
                () => {},
              ),
        }
      },
      ping: () => (frames.deaf ? new Promise(() => {}) : Promise.resolve()),
      remove() {
        log.push('remove')
        frames.deaf = false
        end?.close()
      },
    }
  }
  return frames
}

/** A worker that is ready at once, and runs a cell by showing its name; `cells` may behave otherwise. */
export function obedient(cells: Record<string, FakeWorker> = {}): FakeWorker {
  return (request, post: (message: Response) => void) => {
    if (request.type === 'config') post({ type: 'ready', engines: [{ id: 'reference', available: true }] })
    if (request.type === 'ping') post({ type: 'pong', count: request.count })
    if (request.type === 'plan') post({ type: 'plan', cells: [] })
    if (request.type === 'abort') for (const cell of Object.values(cells)) cell(request, post as (m: unknown) => void)
    if (request.type !== 'run') return
    const { run, cell } = request
    if (cells[cell]) return cells[cell](request, post as (m: unknown) => void)
    post({ type: 'cell-start', run, cell })
    post({ type: 'out', run, cell, item: { type: 'value', text: cell } })
    post({ type: 'cell-done', run, cell, status: 'ok', milliseconds: 1 })
    post({ type: 'done', run, status: 'ok' })
  }
}
