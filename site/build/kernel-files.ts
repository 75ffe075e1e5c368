import { createHash } from 'node:crypto'
import { packData } from '#lib/data/pack/pack-data.ts'
import { tfjsAssets } from '#lib/tfjs/bundle.ts'
import { bundleKernel } from './kernel-bundle.ts'

/** What a lesson page hands to its kernel: where each asset is, its size unpacked, and of data that it is held to its hash. */
export type KernelAssets = Record<string, { url: string; bytes: number; checked?: true }>

/** A file that the kernel may ask for: the name it asks by, and its name on the server, which holds its content's hash. */
export interface KernelFile {
  name: string
  fileName: string
  bytes: Uint8Array
  /** Whether the page holds it to the hash. */
  checked?: true
}

/** The folder under the site's base. */
export const folder = '_kernel'

/** Bundles the worker's script and tfjs, and packs the data. About a second; tfjs comes from the cache. `entry`: another worker. */
export async function kernelFiles(entry?: string): Promise<KernelFile[]> {
  const contents = new Map<string, Uint8Array>([...(await bundleKernel(entry)), ...(await tfjsAssets())])
  const files = [...contents].map(([name, bytes]) => ({ name, fileName: fileName(name, bytes), bytes }))
  return [...files, ...dataFiles()]
}

/** The table of assets for a site under `base`, such as `/` or `/course/`. */
export function assetTable(files: KernelFile[], base: string): KernelAssets {
  const prefix = `${base.replace(/\/$/, '')}/${folder}/`
  return Object.fromEntries(
    files.map(({ name, fileName, bytes, checked }) => {
      return [name, { url: prefix + fileName, bytes: bytes.length, ...(checked && { checked }) }]
    }),
  )
}

/** The files of the data sets. A shard is fetched in the middle of a lesson and kept for long. */
const dataFiles = (): KernelFile[] =>
  [...packData().files].map(([name, bytes]) => ({ name, fileName: fileName(name, bytes), bytes, checked: true }))

/** With the first digits of its content's SHA-256: few, since every page carries these names. */
function fileName(name: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const [, stem, extension = 'js'] = name.match(/([^/.]+)(?:\.([^/]+))?$/)!
  return `${stem}.${hash}.${extension}`
}
