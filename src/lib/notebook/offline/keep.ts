import type { KeptFiles } from './kept-files.ts'
import type { OfflineFile } from './list.ts'

/** How far keeping is, in bytes unpacked. */
export interface Progress {
  done: number
  total: number
}

/** The settings of `keep`. */
export interface Keeping {
  /** How many files are fetched at a time; 1 unless said, which leaves room for what the reader waits for. */
  lanes?: number
  signal?: AbortSignal
  progress?(progress: Progress): void
  /** Resolves when the next file may be fetched. */
  turn?(): Promise<void>
}

/** The files that are not kept yet. */
export async function missing(kept: KeptFiles, files: readonly OfflineFile[]): Promise<OfflineFile[]> {
  const has = await Promise.all(files.map((file) => kept.has(file)))
  return files.filter((_, i) => !has[i])
}

/**
 * Keeps the files that are not kept yet; pages, whose paths end in a slash, after everything else. Rejects with the
 * first failure; what came before it stays. An abort rejects as that of `fetch` does.
 */
export async function keep(kept: KeptFiles, files: readonly OfflineFile[], settings: Keeping = {}): Promise<void> {
  const { lanes = 1, signal, progress, turn } = settings
  const wanted = await missing(kept, files)
  const total = sizeOf(files)
  let done = total - sizeOf(wanted)
  progress?.({ done, total })
  const isPage = ([path]: OfflineFile) => path.endsWith('/')
  for (const part of [wanted.filter((file) => !isPage(file)), wanted.filter(isPage)]) {
    const queue = [...part]
    const lane = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        await turn?.()
        signal?.throwIfAborted()
        await kept.add(file, signal)
        done += file[1]
        progress?.({ done, total })
      }
    }
    try {
      await Promise.all(Array.from({ length: lanes }, lane))
    } catch (error) {
      queue.length = 0 // The other lanes end with the file that they have.
      throw error
    }
  }
}

/** Bytes of some files, unpacked, as they lie in the browser. */
export const sizeOf = (files: readonly OfflineFile[]): number => files.reduce((sum, [, bytes]) => sum + bytes, 0)
