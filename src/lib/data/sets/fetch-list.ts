import { type DataSource, openSet } from '../data-source.ts'
import { fetchShards } from '../fetch-part.ts'

/** A set, or the named parts of it, that is one short list in JSON. A list of its own for each who asks. */
export async function fetchList<Row>(source: DataSource, set: string, parts: string[] = ['all']): Promise<Row[]> {
  const { title, parts: known } = await openSet(source, set)
  const wanted = parts.map((name) => ({ part: known[name], count: known[name].count }))
  const shards = await fetchShards(wanted, source.shelf, source.loading(title))
  return shards.flat().flatMap((bytes) => JSON.parse(new TextDecoder().decode(bytes)))
}
