import { createHash } from 'node:crypto'
import { packData } from '#lib/data/pack/pack-data.ts'
import { tfjsAssets } from '#lib/tfjs/bundle.ts'
import { bundleKernel } from './kernel-bundle.ts'

/** What a lesson page hands to its kernel: where each asset is, its size unpacked, and of data the checksum. */
export type KernelAssets = Record<string, { url: string; bytes: number; sha256?: string }>

/** A file that the kernel may ask for: the name it asks by, and its name on the server, which holds its content's hash. */
export interface KernelFile {
  name: string
  fileName: string
  bytes: Uint8Array
  sha256?: string
}

/** The folder under the site's base. */
export const folder = '_kernel'

/** Bundles the worker's script and tfjs, and packs the data. About a second; tfjs comes from the cache. `entry`: another worker. */
export async function kernelFiles(entry?: string): Promise<KernelFile[]> {
  const contents = new Map<string, Uint8Array>([...(await bundleKernel(entry)), ...(await tfjsAssets())])
  const files = [...contents].map(([name, bytes]) => ({ name, fileName: fileName(name, sha256(bytes)), bytes }))
  return [...files, ...dataFiles()]
}

/** The table of assets for a site under `base`, such as `/` or `/course/`. */
export function assetTable(files: KernelFile[], base: string): KernelAssets {
  const prefix = `${base.replace(/\/$/, '')}/${folder}/`
  return Object.fromEntries(
    files.map(({ name, fileName, bytes, sha256 }) => {
      return [name, { url: prefix + fileName, bytes: bytes.length, ...(sha256 && { sha256 }) }]
    }),
  )
}

/** The files of the data sets, each with the checksum that the page holds it to. */
function dataFiles(): KernelFile[] {
  return [...packData().files].map(([name, bytes]) => {
    const checksum = sha256(bytes)
    return { name, fileName: fileName(name, checksum), bytes, sha256: checksum.toString('hex') }
  })
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function fileName(name: string, checksum: Buffer): string {
  const hash = checksum.toString('base64url').slice(0, 10)
  const [, stem, extension = 'js'] = name.match(/([^/.]+)(?:\.([^/]+))?$/)!
  return `${stem}.${hash}.${extension}`
}
