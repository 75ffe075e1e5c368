import { type DataSource, openSet } from '../data-source.ts'
import { fetchShards } from '../fetch-part.ts'
import type { DataPart } from '../manifest.ts'
import { readOptions, whole } from '../options.ts'

/** Handwritten digits: `images` [size · 784], a byte a pixel, 0 is paper and 255 ink, row by row; `labels` [size], 0 to 9. */
export interface Digits {
  images: Uint8Array
  labels: Uint8Array
  size: number
}

/**
 * The first `train` of MNIST's 60,000 digits to learn from and the first `test` of its 10,000 to be tested on, as raw
 * bytes in arrays of their own.
 */
export const mnist =
  (source: DataSource) =>
  async (options?: { train?: number; test?: number }): Promise<{ train: Digits; test: Digits }> => {
    const given = readOptions<{ train: number; test: number }>('data.mnist', options, {
      train: whole(6000, 0, 60_000),
      test: whole(1000, 0, 10_000),
    })
    const { parts } = await openSet(source, 'mnist')
    const wanted = [
      { part: parts.train, count: given.train },
      { part: parts.test, count: given.test },
    ]
    const [train, test] = await fetchShards(wanted, source.shelf, source.loading('MNIST'))
    return { train: digits(parts.train, train, given.train), test: digits(parts.test, test, given.test) }
  }

function digits(part: DataPart, shards: Uint8Array[], size: number): Digits {
  const images = new Uint8Array(784 * size)
  const labels = new Uint8Array(size)
  let row = 0
  shards.forEach((bytes, i) => {
    const { count } = part.shards[i]
    const rows = Math.min(count, size - row)
    images.set(bytes.subarray(0, 784 * rows), 784 * row)
    labels.set(bytes.subarray(784 * count, 784 * count + rows), row)
    row += rows
  })
  return { images, labels, size }
}
