import type * as Core from '@tensorflow/tfjs-core'
import type { Backend, TfjsAssetName } from './asset-names.ts'
import { addLayers, cellApi, type Tf } from './cell-api.ts'
import { correctGradients, correctValues } from './corrections/correct-gradients.ts'
import { type Corrections, createCorrections } from './corrections/registry.ts'
import { evaluateScript } from './evaluate-script.ts'
import { layersNames } from './layers-names.ts'
import { platform } from './platform.ts'
import { watchDisposal } from './undisposed.ts'
import { correctWasm } from './wasm/correct-wasm.ts'

export type { Tf } from './cell-api.ts'

/** Hands out the bytes of an asset; they become the receiver's. Rejects with the reason when it cannot. */
export type GetAsset = (name: TfjsAssetName) => Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>

/**
 * Loads tfjs once, adds `backend` to it and makes that backend the current one. Works in a worker and in Node.
 * All backends share one core: the returned `tf` is always the same object, and tensors move between
 * backends by themselves. `names` are those that will be used: tfjs-layers is loaded too when some of them are its own.
 * Throws when an asset is missing or the backend does not start; a later call tries again.
 */
export async function loadTfjs(backend: Backend, getAsset: GetAsset, names?: ReadonlySet<string>): Promise<Tf> {
  const { core, tf, corrections } = await once('core', () => loadCore(getAsset))
  await once(backend, () => addBackend(core, corrections, backend, getAsset))
  if (names && layersNames.some((name) => names.has(name))) await once('layers', () => loadLayers(tf, getAsset))
  await core.setBackend(backend)
  return tf
}

interface Loaded {
  core: typeof Core
  tf: Tf
  corrections: Corrections
}

/** What is loaded or being loaded; what failed is tried again. */
const loading = new Map<string, Promise<unknown>>()

function once<T>(what: string, load: () => Promise<T>): Promise<T> {
  if (!loading.has(what)) {
    const loaded = load()
    loading.set(what, loaded)
    loaded.catch(() => loading.delete(what))
  }
  return loading.get(what) as Promise<T>
}

/** The files that tfjs itself fetches, by the paths that it is told. */
const files = new Map<string, BodyInit>()

async function loadCore(getAsset: GetAsset): Promise<Loaded> {
  const core = evaluateScript<typeof Core>(await getAsset('tfjs-core'), 'tfjsCore', {})
  core.env().set('PROD', true) // Otherwise tfjs warns about each platform and backend that it is given.
  core.setPlatform('chainrule', platform(files))
  watchDisposal(core)
  const corrections = createCorrections(core)
  correctGradients(core, corrections)
  return { core, tf: cellApi(core, corrections.original), corrections }
}

/** tfjs-layers gets a cell's `tf` for its core, so that it draws our random numbers too. */
async function loadLayers(tf: Tf, getAsset: GetAsset): Promise<void> {
  addLayers(tf, evaluateScript(await getAsset('tfjs-layers'), 'tfjsLayers', { tfjsCore: tf }))
}

/** Starts the backend itself and gives tfjs the running one: tfjs would hide why it did not start. */
async function addBackend(
  core: typeof Core,
  corrections: Corrections,
  backend: Backend,
  getAsset: GetAsset,
): Promise<void> {
  if (core.findBackendFactory(backend)) core.removeBackend(backend) // Left by a try that failed half-way.
  // Without `process` the WASM backend does not think of Node, and needs no file system.
  const scope = { tfjsCore: core, process: undefined }
  const exports = evaluateScript<object>(await getAsset(`tfjs-${backend}`), 'tfjsBackend', scope)
  if (backend === 'wasm') await prepareWasm(core, exports as WasmBackend, getAsset)
  if (backend === 'webgpu') await requireAdapter()
  correctValues(core, corrections, backend)
  if (backend === 'wasm') correctWasm(core, corrections)
  const start = core.findBackendFactory(backend)
  if (!start) throw new Error(`tfjs: not in this browser, ${backend}`)
  const running = await start()
  core.removeBackend(backend)
  core.registerBackend(backend, () => running)
}

interface WasmBackend {
  setWasmPaths(paths: Record<string, string>, usePlatformFetch: boolean): void
}

/** Fetches the binary beforehand, since tfjs would wait for ever when that fails. */
async function prepareWasm(core: typeof Core, backend: WasmBackend, getAsset: GetAsset): Promise<void> {
  const simd = await core.env().getAsync('WASM_HAS_SIMD_SUPPORT')
  const binary = `wasm/tfjs-backend-wasm${simd ? '-simd' : ''}.wasm` as const
  files.set(binary, await getAsset(binary))
  core.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  backend.setWasmPaths(
    {
      'tfjs-backend-wasm.wasm': binary,
      'tfjs-backend-wasm-simd.wasm': binary,
      'tfjs-backend-wasm-threaded-simd.wasm': binary, // tfjs insists on a path, and never fetches it.
    },
    true,
  )
}

async function requireAdapter(): Promise<void> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<object | null> } }
  if (!(await gpu?.requestAdapter())) throw new Error('tfjs: no graphics adapter, webgpu')
}
