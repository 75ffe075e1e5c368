import { checksum } from './checksum.ts'

/**
 * Where the page may fetch an asset, how large it is, and whether its checksum has to begin as its file's name says,
 * `name.<digits>.bin`: the table that the build wrote into the page.
 */
export type AssetTable = Record<string, { url: string; bytes?: number; checked?: boolean }>

/** Fetches what the kernel may have, and nothing else. */
export interface Broker {
  /**
   * The asset's bytes, fetched once, checked and kept; damaged ones are fetched once more. Rejects with an `AssetError` that says why; a later call tries again.
   * The buffer is the broker's own: send a copy.
   */
  get(name: string): Promise<ArrayBuffer>
}

/** Why an asset is not there: not in the table, the server's answer, no network, no byte for `stallMs`, or damaged twice. */
export class AssetError extends Error {
  override name = 'AssetError'
  readonly asset: string
  readonly reason: 'unknown' | 'status' | 'network' | 'stalled' | 'damaged'
  constructor(asset: string, reason: AssetError['reason'], detail: string) {
    super(`asset: ${detail}, ${asset}`)
    this.asset = asset
    this.reason = reason
  }
}

/**
 * Makes a broker for the assets of `table`. `progress` hears the bytes that have come and the bytes to expect, `damaged`
 * the name of an asset whose bytes were wrong, before it is fetched again.
 */
export function createBroker(
  table: AssetTable,
  progress: (name: string, loaded: number, total: number) => void = () => {},
  {
    stallMs = 20_000,
    fetch = globalThis.fetch.bind(globalThis) as typeof globalThis.fetch,
    damaged = (_name: string): void => {},
  } = {},
): Broker {
  const kept = new Map<string, Promise<ArrayBuffer>>()
  async function fetchWhole(name: string): Promise<ArrayBuffer> {
    if (!Object.hasOwn(table, name)) throw new AssetError(name, 'unknown', 'not in the table of assets')
    const bytes = await download(name, 'default')
    if (await isWhole(name, bytes)) return bytes
    damaged(name)
    const again = await download(name, 'reload') // Not out of the browser's cache, which may have kept the damage.
    if (await isWhole(name, again)) return again
    throw new AssetError(name, 'damaged', 'came damaged twice')
  }
  async function isWhole(name: string, bytes: ArrayBuffer): Promise<boolean> {
    const { url, checked } = table[name]
    return !checked || (await checksum(bytes)).startsWith(url.split('.').at(-2)!)
  }
  async function download(name: string, cache: RequestCache): Promise<ArrayBuffer> {
    const { url, bytes: total = 0 } = table[name]
    const abort = new AbortController()
    let stalled = false
    const stall = () => {
      stalled = true
      abort.abort()
    }
    let timer = setTimeout(stall, stallMs)
    try {
      const response = await fetch(url, { signal: abort.signal, cache })
      if (!response.ok) throw new AssetError(name, 'status', `the server answered ${response.status}`)
      const chunks: Uint8Array[] = []
      let loaded = 0
      const reader = response.body!.getReader() // Safari does not iterate a body.
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(timer)
        timer = setTimeout(stall, stallMs)
        chunks.push(part.value)
        loaded += part.value.length
        progress(name, loaded, total)
      }
      return join(chunks, loaded)
    } catch (error) {
      if (error instanceof AssetError) throw error
      if (stalled) throw new AssetError(name, 'stalled', `nothing came for ${stallMs / 1000} s`)
      throw new AssetError(name, 'network', 'could not be fetched')
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    get(name) {
      if (!kept.has(name)) {
        const asset = fetchWhole(name)
        kept.set(name, asset)
        asset.catch(() => kept.delete(name))
      }
      return kept.get(name)!
    },
  }
}

function join(chunks: Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole.buffer
}
