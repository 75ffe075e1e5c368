import { random, shuffled } from '#lib/engine/index.ts'
import type { DataSource } from '../data-source.ts'
import { type Option, readOptions, seed, word } from '../options.ts'
import { fetchList } from './fetch-list.ts'

interface NamesOptions {
  kind: string
  count: number
  seed: number | string
}

const all: Option = {
  start: Infinity,
  fits: (value) => value === Infinity || (Number.isInteger(value) && (value as number) >= 0),
  wants: 'a whole number',
}

/**
 * English first names: `kind` is `'female'`, `'male'` or `'all'`. Without a `count` every name once, by the alphabet; with one,
 * so many of them drawn with the `seed`, in random order. A name that both lists have is there once.
 */
export const names =
  (source: DataSource) =>
  async (options?: Partial<NamesOptions>): Promise<string[]> => {
    const given = readOptions<NamesOptions>('data.names', options, {
      kind: word('all', 'female', 'male'),
      count: all,
      seed,
    })
    const parts = given.kind === 'all' ? ['female', 'male'] : [given.kind]
    const list = [...new Set(await fetchList<string>(source, 'names', parts))].sort()
    if (given.count === Infinity) return list
    const order = shuffled(list.length, random(`data.names/${given.seed}`))
    return order.slice(0, given.count).map((i) => list[i])
  }
