import type { DataSource } from '../data-source.ts'
import { readOptions } from '../options.ts'
import { fetchList } from './fetch-list.ts'

/** What is known of one thing, by name; `null` where nobody knows. */
export type DataRecord = Record<string, number | string | null>

/** A set that is a list of records: cars of 1970 to 1982, or penguins. */
export const records =
  (set: 'cars' | 'penguins') =>
  (source: DataSource) =>
  async (options?: object): Promise<DataRecord[]> => {
    readOptions(`data.${set}`, options, {})
    return fetchList<DataRecord>(source, set)
  }
