import { expect, test } from 'vitest'
import { keep, type Progress } from './keep.ts'
import type { KeptFiles } from './kept-files.ts'
import { filesOf, type OfflineFile, type OfflineList } from './list.ts'

/** What a browser would keep, and the order in which it came; `broken` cannot be fetched. */
function shelf(broken = ''): { kept: KeptFiles; order: string[] } {
  const order: string[] = []
  const kept: KeptFiles = {
    has: async ([path]) => order.includes(path),
    add: async ([path]) => {
      if (path === broken) throw new TypeError('no network')
      order.push(path)
    },
    addList: async () => {},
    paths: async () => [...order],
    remove: async () => {},
  }
  return { kept, order }
}

const files: OfflineFile[] = [
  ['en/cnn/', 500, 'a'],
  ['_astro/a.js', 100, 'b'],
  ['_kernel/k.js', 300, 'c'],
]

test('a page is kept after all that it needs', async () => {
  const { kept, order } = shelf()
  await keep(kept, files, { lanes: 3 })
  expect(order.at(-1)).toBe('en/cnn/')
  expect(order.toSorted()).toEqual(files.map(([path]) => path).toSorted())
})

test('a page is not kept when something that it needs does not come; what came stays', async () => {
  const { kept, order } = shelf('_kernel/k.js')
  await expect(keep(kept, files)).rejects.toThrow('no network')
  expect(order).toEqual(['_astro/a.js'])
})

test('progress counts what was there before, and ends at the whole', async () => {
  const { kept } = shelf()
  await kept.add(files[2])
  const steps: Progress[] = []
  await keep(kept, files, { progress: (step) => steps.push(step) })
  expect(steps.map(({ done }) => done)).toEqual([300, 400, 900])
  expect(steps[0].total).toBe(900)
})

test('a stop ends it between files', async () => {
  const { kept, order } = shelf()
  const stop = new AbortController()
  const stopped = keep(kept, files, { signal: stop.signal, progress: ({ done }) => done > 0 && stop.abort() })
  await expect(stopped).rejects.toThrow()
  expect(order).toEqual(['_astro/a.js'])
})

test('the files of pages are each listed once, and the whole has more than what Run needs', () => {
  const list: OfflineList = {
    files: [...files, ['_kernel/full.bin', 9000, 'd'], ['en/rnn/', 500, 'e']],
    sets: [[1], [1, 2], [3]],
    pages: {
      'en/cnn/': { edition: 'x', needs: [0, 1], more: [2] },
      'en/rnn/': { edition: 'y', needs: [1], more: [] },
    },
  }
  const paths = (whole: boolean, ...pages: string[]) => filesOf(list, pages, whole).map(([path]) => path)
  expect(paths(false, 'en/cnn/')).toEqual(['_astro/a.js', '_kernel/k.js', 'en/cnn/'])
  expect(paths(true, 'en/cnn/')).toContain('_kernel/full.bin')
  expect(paths(false, 'en/rnn/', 'en/cnn/', 'en/none/')).toEqual(['_astro/a.js', '_kernel/k.js', 'en/cnn/', 'en/rnn/'])
})
