import { type Manifest, manifestName } from '../manifest.ts'
import { packCars, packIris, packNames, packPenguins } from './pack-lists.ts'
import { packMnist } from './pack-mnist.ts'

/** All data of the site: its files by the names by which they are asked for, the manifest among them. */
export interface PackedData {
  manifest: Manifest
  files: Map<`data/${string}`, Uint8Array>
}

let packed: PackedData | null = null

/** Packs all data from the installed packages: Node only, half a second the first time, then from memory. */
export function packData(): PackedData {
  packed ??= pack()
  return packed
}

function pack(): PackedData {
  const sets = {
    mnist: packMnist(),
    names: packNames(),
    iris: packIris(),
    cars: packCars(),
    penguins: packPenguins(),
  }
  const manifest = Object.fromEntries(Object.entries(sets).map(([name, { set }]) => [name, set]))
  const files = new Map(Object.values(sets).flatMap(({ files }) => [...files]))
  return { manifest, files: files.set(manifestName, new TextEncoder().encode(JSON.stringify(manifest))) }
}
