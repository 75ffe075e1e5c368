import { createHash } from 'node:crypto'
import { tfjsAssets } from '#lib/tfjs/bundle.ts'
import { bundleKernel } from './kernel-bundle.ts'

/** What a lesson page hands to its kernel: where each asset is, and its size unpacked. */
export type KernelAssets = Record<string, { url: string; bytes: number }>

/** A file that the kernel may ask for: the name it asks by, and its name on the server, which holds its content's hash. */
export interface KernelFile {
  name: string
  fileName: string
  bytes: Uint8Array
}

/** The folder under the site's base. */
export const folder = '_kernel'

/** Bundles the worker's script and tfjs. About a second; tfjs comes from the cache. `entry`: another worker. */
export async function kernelFiles(entry?: string): Promise<KernelFile[]> {
  const contents = new Map<string, Uint8Array>([...(await bundleKernel(entry)), ...(await tfjsAssets())])
  return [...contents].map(([name, bytes]) => ({ name, fileName: fileName(name, bytes), bytes }))
}

/** The table of assets for a site under `base`, such as `/` or `/course/`. */
export function assetTable(files: KernelFile[], base: string): KernelAssets {
  const prefix = `${base.replace(/\/$/, '')}/${folder}/`
  return Object.fromEntries(
    files.map(({ name, fileName, bytes }) => [name, { url: prefix + fileName, bytes: bytes.length }]),
  )
}

function fileName(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
  const [, stem, extension = 'js'] = name.match(/([^/.]+)(?:\.([^/]+))?$/)!
  return `${stem}.${hash}.${extension}`
}
