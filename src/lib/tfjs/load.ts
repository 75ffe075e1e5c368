import type * as Core from '@tensorflow/tfjs-core'
import { type Backend, type TfjsAssetName, wasmBinaries } from './asset-names.ts'
import { cellApi, type Tf } from './cell-api.ts'
import { evaluateScript } from './evaluate-script.ts'
import { platform } from './platform.ts'

export type { Tf } from './cell-api.ts'

/** Hands out the bytes of an asset; they become the receiver's. Rejects with the reason when it cannot. */
export type GetAsset = (name: TfjsAssetName) => Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>

/**
 * Loads tfjs once, adds `backend` to it and makes that backend the current one. Works in a worker and in Node.
 * All backends share one core: the returned `tf` is always the same object, and tensors move between
 * backends by themselves. Throws `tfjs: ...` when an asset is missing or the backend does not start;
 * a later call tries again.
 */
export async function loadTfjs(backend: Backend, getAsset: GetAsset): Promise<Tf> {
  loading ??= loadCore(getAsset).catch(forget)
  const { core, tf } = await loading
  if (!added.has(backend)) added.set(backend, addBackend(core, backend, getAsset))
  await added.get(backend)!.catch((error) => {
    added.delete(backend)
    throw error
  })
  await selectBackend(backend)
  return tf
}

/** Makes a loaded backend the current one, as before a cell runs. Throws when it was never loaded or does not start. */
export async function selectBackend(backend: Backend): Promise<void> {
  const { core } = await (loading ?? Promise.reject(new Error(`tfjs: not loaded, backend ${backend}`)))
  if (core.getBackend() === backend) return
  const started = await core.setBackend(backend).catch((error: unknown) => error)
  if (started !== true) throw new Error(`tfjs: backend does not start, ${backend}${reason(started)}`)
}

interface Loaded {
  core: typeof Core
  tf: Tf
}

let loading: Promise<Loaded> | undefined
const added = new Map<Backend, Promise<void>>()

function forget(error: unknown): never {
  loading = undefined
  throw error
}

async function loadCore(getAsset: GetAsset): Promise<Loaded> {
  const script = await getAsset('tfjs-core')
  const core = evaluateScript<typeof Core>(script, 'tfjsCore', {})
  core.env().set('PROD', true) // Otherwise tfjs warns about each platform and backend it is given.
  core.setPlatform('chainrule', platform(getAsset))
  return { core, tf: cellApi(core) }
}

interface WasmBackend {
  setWasmPaths(paths: Record<string, string>, usePlatformFetch: boolean): void
}

async function addBackend(core: typeof Core, backend: Backend, getAsset: GetAsset): Promise<void> {
  const script = await getAsset(`tfjs-${backend}`)
  const exports = evaluateScript<object>(script, 'tfjsBackend', { tfjsCore: core })
  if (backend === 'wasm') {
    core.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
    const paths = Object.fromEntries(wasmBinaries.map((file) => [file, `wasm/${file}`]))
    // tfjs wants a path for the threaded binary too, though it is never fetched.
    const threaded = { 'tfjs-backend-wasm-threaded-simd.wasm': 'wasm/none' }
    ;(exports as WasmBackend).setWasmPaths({ ...paths, ...threaded }, true)
  }
}

function reason(error: unknown): string {
  if (error instanceof Error) return `: ${error.message}`
  return ''
}
