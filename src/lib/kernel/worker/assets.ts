import type { AssetName, Request } from '../protocol.ts'
import type { Port } from './port.ts'

type Answer = Extract<Request, { type: 'asset' }>

/** Files from the page: `get` asks for one and waits, `receive` takes what came. */
export function createAssets(port: Port) {
  const waiting = new Map<AssetName, { resolve: (bytes: ArrayBuffer) => void; reject: (error: Error) => void }>()
  return {
    /** The bytes of a file, which are the caller's. Rejects with `<name>: <reason>`. */
    get(name: AssetName): Promise<ArrayBuffer> {
      return new Promise((resolve, reject) => {
        waiting.set(name, { resolve, reject })
        port.post({ type: 'need', name })
      })
    },
    receive(answer: Answer): void {
      const ask = waiting.get(answer.name)
      waiting.delete(answer.name)
      if ('bytes' in answer) ask?.resolve(answer.bytes)
      else ask?.reject(new Error(`${answer.name}: ${answer.error}`))
    },
  }
}
