import { expect, test } from 'vitest'
import type { Manifest } from '#lib/data/manifest.ts'
import { dataOf } from './data-of.ts'

const shards = (stem: string, many: number, count: number) =>
  Array.from({ length: many }, (_, i) => ({ name: `data/${stem}-${i}` as const, count, bytes: 1, sha256: '' }))
const set = (parts: Manifest[string]['parts']): Manifest[string] => ({ title: '', source: '', licence: '', parts })
const pixels = [{ name: 'images', type: 'uint8' as const, shape: [28, 28] }]
const manifest: Manifest = {
  mnist: set({
    train: { count: 60, fields: pixels, shards: shards('train', 3, 3000) },
    test: { count: 10, fields: pixels, shards: shards('test', 2, 2000) },
  }),
  iris: set({ all: { count: 150, fields: [], shards: shards('iris', 1, 150) } }),
}

test('what Run takes of a set comes with the page, the rest of it with the whole', () => {
  const code = `await data.mnist({
    train: runSize({ quick: 40, page: 2000, full: 60_000 }, 'digits'),
    test: runSize({ quick: 40, page: 2_500, full: 10_000 }),
  })`
  expect(dataOf(code, manifest)).toEqual({
    page: ['data/manifest.json', 'data/train-0', 'data/test-0', 'data/test-1'],
    full: ['data/train-1', 'data/train-2'],
  })
})

test('the largest count of a chapter decides, and without one what the set gives unasked', () => {
  const plain = dataOf('data.mnist({ train: 12 }); data.mnist({ train: 3001 })', manifest)
  expect(plain.page).toEqual(['data/manifest.json', 'data/train-0', 'data/train-1', 'data/test-0', 'data/test-1'])
})

test('a list comes whole, and what no cell names does not come at all', () => {
  expect(dataOf('const iris = await data.iris()', manifest)).toEqual({
    page: ['data/manifest.json', 'data/iris-0'],
    full: [],
  })
  expect(dataOf('const data = 3', manifest)).toEqual({ page: [], full: [] })
})
