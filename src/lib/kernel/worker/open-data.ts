import type { Shelf } from '#lib/data/shelf.ts'
import type { GetAsset, MakeGiven } from './given-later.ts'
import type { Outbox } from './outbox.ts'

/** What has come, for all cells and engines. */
let shelf: Shelf | null = null

/** Loads what makes the `data` of a cell, but no data yet. Rejects when its code does not come. */
export async function openData(get: GetAsset): Promise<MakeGiven> {
  const { createShelf, giveData } = await import('#lib/data/give-data.ts')
  const kept = shelf ?? createShelf(get)
  shelf = kept
  return ({ outbox }) => giveData({ shelf: kept, loading: (label) => showLoading(label, outbox) })
}

/** A bar while something is on its way, in megabytes; it goes when all is there. */
function showLoading(label: string, outbox: Outbox) {
  const key = `loading ${label}`
  const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10
  return (value?: number, max?: number) => {
    if (value === undefined || max === undefined) outbox.show({ type: 'gone', key })
    else outbox.show({ type: 'progress', key, value: megabytes(value), max: megabytes(max), label: `${label}, MB` })
  }
}
