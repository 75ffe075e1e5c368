import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { CellSource, Request, Response } from '#lib/kernel/protocol.ts'

/** The bundled scripts in a thread, for tests: what a browser's worker does, without a browser. */
export interface BundledKernel {
  /** Runs the last of some cells; resolves to its errors and texts, and the files that were asked for. */
  run(...codes: string[]): Promise<{ texts: string[]; errors: string[]; needed: string[] }>
  close(): Promise<unknown>
}

/** Starts the script `kernel` of `files`. A file that is missing at first (`missing`) is refused once. */
export function startBundled(files: Map<string, Uint8Array>, missing = new Set<string>()): BundledKernel {
  const worker = new Worker(prologue + new TextDecoder().decode(files.get('kernel')), { eval: true })
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ port: port2 }, [port2])
  const post = (port: MessagePort, request: Request) => port.postMessage(request)
  let runs = 0
  return {
    run(...codes) {
      const cells: CellSource[] = codes.map((code, i) => ({ id: `cell-${i + 1}`, code }))
      const heard = { texts: [] as string[], errors: [] as string[], needed: [] as string[] }
      return new Promise((resolve, reject) => {
        worker.removeAllListeners('error').on('error', reject)
        port1.removeAllListeners('message').on('message', (response: Response) => {
          if (response.type === 'need') {
            heard.needed.push(response.name)
            const bytes = files.get(response.name)
            if (missing.delete(response.name) || !bytes)
              post(port1, { type: 'asset', name: response.name, error: 'could not be fetched' })
            else post(port1, { type: 'asset', name: response.name, bytes: Uint8Array.from(bytes).buffer })
          }
          if (response.type === 'out' && 'text' in response.item) heard.texts.push(response.item.text)
          if (response.type === 'cell-done' && response.error) heard.errors.push(response.error.message)
          if (response.type === 'done') resolve(heard)
        })
        post(port1, { type: 'plan', cells })
        post(port1, { type: 'run', run: ++runs, cell: cells.at(-1)!.id, engine: 'reference', collect: false })
      })
    },
    close: () => worker.terminate(),
  }
}

const prologue = `
  globalThis.self = globalThis
  globalThis.addEventListener = (type, hear) => type === 'message' && require('node:worker_threads').parentPort.once('message', (data) => hear({ data }))
;`
