/** A file of the site: its path below the site's root (a page's ends in a slash), bytes unpacked, and the start of its SHA-256. */
export type OfflineFile = readonly [path: string, bytes: number, hash: string]

/** A page: what its `data-edition` says, and what it needs, as numbers of sets. */
export interface OfflinePage {
  edition: string
  /** To be read and run without a network. */
  needs: number[]
  /** What else there is, such as the data of full runs. */
  more: number[]
}

/** `offline.json`, which the build writes: every file of the site and which pages need it. */
export interface OfflineList {
  files: OfflineFile[]
  /** Files that are needed together, as numbers of `files`. */
  sets: number[][]
  pages: Record<string, OfflinePage>
}

/** How many of the checksum's hexadecimal digits a list holds. */
export const hashLength = 16

/** Files that carry a hash of their content in their name: these never change. */
export const isFixed = (path: string): boolean => /(^|\/)_(astro|kernel)\//.test(path)

/** The files of some pages, each once and the pages themselves last, so that a page is only there when all that it needs is. */
export function filesOf(list: OfflineList, pages: readonly string[], whole: boolean): OfflineFile[] {
  const known = pages.filter((page) => page in list.pages)
  const sets = new Set(known.flatMap((page) => [...list.pages[page].needs, ...(whole ? list.pages[page].more : [])]))
  const needed = new Set([...sets].flatMap((set) => list.sets[set]))
  const own = new Set(known)
  return [...[...needed].map((file) => list.files[file]), ...list.files.filter(([path]) => own.has(path))]
}
