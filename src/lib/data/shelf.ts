import { type Manifest, manifestName } from './manifest.ts'

/** Files of data that have come once, for all cells and engines. What is on the shelf is never handed out but copied. */
export interface Shelf {
  manifest(): Promise<Manifest>
  /** The bytes of a file; one that did not come is asked for again the next time. */
  open(name: `data/${string}`): Promise<Uint8Array>
  /** Whether it is there already. */
  has(name: string): boolean
}

/** An empty shelf. `get` brings a file, or rejects with the reason. */
export function createShelf(get: (name: `data/${string}`) => Promise<ArrayBuffer>): Shelf {
  const kept = new Map<string, Promise<Uint8Array>>()
  const there = new Set<string>()
  let manifest: Promise<Manifest> | null = null
  const shelf: Shelf = {
    open(name) {
      if (!kept.has(name)) kept.set(name, fetchOnce(name))
      return kept.get(name)!
    },
    manifest() {
      manifest ??= shelf.open(manifestName).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)))
      manifest.catch(() => {
        manifest = null
      })
      return manifest
    },
    has: (name) => there.has(name),
  }
  async function fetchOnce(name: `data/${string}`): Promise<Uint8Array> {
    try {
      const bytes = new Uint8Array(await get(name))
      there.add(name)
      return bytes
    } catch (error) {
      kept.delete(name)
      throw error
    }
  }
  return shelf
}
