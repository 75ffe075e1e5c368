import { checksum } from '#lib/kernel/page/checksum.ts'
import { listName } from './fetch-list.ts'
import { hashLength, isFixed, type OfflineFile, type OfflineList } from './list.ts'

/** Name of the browser's cache that holds what is kept; the number counts changes of how. */
export const cacheName = 'chainrule-kept-1'

/** The header of a kept answer that says which content it is. */
const mark = 'X-Content-Hash'

/** What came is not what the list says: the site has just changed, or something on the way answered in its place. */
export class WrongContent extends Error {
  override name = 'WrongContent'
}

/** The files of the site that this browser keeps. */
export interface KeptFiles {
  has(file: OfflineFile): Promise<boolean>
  /** Fetches a file, checks it and keeps it. Throws `WrongContent`, a `QuotaExceededError`, or what `fetch` throws. */
  add(file: OfflineFile, signal?: AbortSignal): Promise<void>
  /** Keeps the list itself, so that what is kept can be told without a network. */
  addList(list: OfflineList): Promise<void>
  /** Paths of all that is kept, the list aside. */
  paths(): Promise<string[]>
  remove(paths: readonly string[]): Promise<void>
}

/** Opens what is kept of the site at `root`. */
export async function openKept(root: string): Promise<KeptFiles> {
  const cache = await caches.open(cacheName)
  return {
    async has([path, , hash]) {
      const kept = await cache.match(root + path, { ignoreVary: true })
      return kept !== undefined && (isFixed(path) || kept.headers.get(mark) === hash)
    },
    async add([path, , hash], signal) {
      const response = await fetch(root + path, {
        signal,
        priority: 'low',
        cache: isFixed(path) ? 'default' : 'no-cache',
      })
      if (!response.ok) throw new WrongContent(`kept file: the server answered ${response.status}, ${path}`)
      const bytes = await response.arrayBuffer()
      if (!(await checksum(bytes)).startsWith(hash))
        throw new WrongContent(`kept file: other content than listed, ${path}`)
      const headers = new Headers(response.headers)
      for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name)
      headers.set(mark, hash.slice(0, hashLength))
      await cache.put(root + path, new Response(bytes, { headers }))
    },
    async addList(list) {
      await cache.put(root + listName, Response.json(list))
    },
    async paths() {
      const requests = await cache.keys()
      // Other sites of the same host keep theirs under the same name.
      const paths = requests.flatMap(({ url }) => (url.startsWith(root) ? url.slice(root.length) : []))
      return paths.filter((path) => path !== listName)
    },
    async remove(paths) {
      await Promise.all(paths.map((path) => cache.delete(root + path)))
    },
  }
}
