import * as reference from '#lib/engine/index.ts'
import { tfjsAsset } from '#lib/tfjs/bundle.ts'
import { loadTfjs, type Tf } from '#lib/tfjs/load.ts'

/** A library with the interface of tfjs, and what has to be done before its turn. */
export interface Side {
  name: string
  tf: Tf
  prepare(): unknown
}

/** Our engine in pure TypeScript and with its product in WebAssembly, then tfjs on its two processor backends. */
export async function sides(): Promise<Side[]> {
  const ours = reference as unknown as Tf
  const found: Side[] = [
    { name: 'ours', tf: ours, prepare: () => reference.useSimd(false) },
    { name: 'ours+simd', tf: ours, prepare: () => reference.useSimd() },
  ]
  for (const backend of ['cpu', 'wasm'] as const) {
    const tf = await loadTfjs(backend, tfjsAsset)
    found.push({ name: `tfjs-${backend}`, tf, prepare: () => tf.setBackend(backend) })
  }
  return found
}
