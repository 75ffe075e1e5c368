import type { ShowLoading } from './fetch-part.ts'
import type { DataSet } from './manifest.ts'
import type { Shelf } from './shelf.ts'

/** Where the data of a cell comes from, and where the cell shows that it comes. */
export interface DataSource {
  shelf: Shelf
  loading(label: string): ShowLoading
}

/** A set of the manifest. Throws when the site has no such set. */
export async function openSet({ shelf }: DataSource, name: string): Promise<DataSet> {
  const manifest = await shelf.manifest()
  if (!Object.hasOwn(manifest, name)) throw new Error(`data.${name}: no such set (${Object.keys(manifest).join(', ')})`)
  return manifest[name]
}
