import { createHash } from 'node:crypto'
import type { DataPart, DataSet, Field, Shard } from '../manifest.ts'

/** A data set ready for the site: what the manifest says of it, and its files. */
export interface PackedSet {
  set: DataSet
  files: Map<Shard['name'], Uint8Array>
}

/** A part of a set with its bytes. */
export interface PackedPart {
  part: DataPart
  files: Map<Shard['name'], Uint8Array>
}

/** One part from its shards' bytes: `data/<name>-00.bin`, `-01`, ... */
export function packPart(
  name: string,
  fields: Field[],
  shards: { count: number; bytes: Uint8Array; extension: string }[],
): PackedPart {
  const files = new Map<Shard['name'], Uint8Array>()
  const described = shards.map(({ count, bytes, extension }, i): Shard => {
    const place = shards.length > 1 ? `-${String(i).padStart(2, '0')}` : ''
    const shard = `data/${name}${place}.${extension}` as const
    files.set(shard, bytes)
    return { name: shard, count, bytes: bytes.length, sha256: sha256(bytes) }
  })
  return { part: { count: described.reduce((sum, { count }) => sum + count, 0), fields, shards: described }, files }
}

/** A whole set from its parts. */
export function packSet(about: Omit<DataSet, 'parts'>, parts: Record<string, PackedPart>): PackedSet {
  const entries = Object.entries(parts)
  return {
    set: { ...about, parts: Object.fromEntries(entries.map(([name, { part }]) => [name, part])) },
    files: new Map(entries.flatMap(([, { files }]) => [...files])),
  }
}

/** The checksum of some bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
