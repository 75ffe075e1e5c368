import * as engine from '#lib/engine/index.ts'
import { type Backend, backends } from '#lib/tfjs/asset-names.ts'
import { type GetAsset, loadTfjs } from '#lib/tfjs/load.ts'
import { nextFrame } from '#lib/tfjs/next-frame.ts'
import type { EngineId } from '../protocol.ts'

/** What a cell gets for the names of engines. */
export interface OpenEngine {
  tf: unknown
  reference: unknown
  /** Undefined when the cell does not name it and does not run on it. */
  tfjs: unknown
}

/** Our engine for cells. It waits for nothing itself, so the wait comes from here. */
const reference = Object.freeze({ ...engine, nextFrame })

/**
 * Makes an engine ready for a cell; loads tfjs when it is the chosen one, or when the cell names it. Beside our engine,
 * `tfjs` is on the CPU: everywhere the same. Rejects when a file does not come or a backend does not start.
 */
export async function openEngine(id: EngineId, namesTfjs: boolean, getAsset: GetAsset): Promise<OpenEngine> {
  if (id === 'reference')
    return { tf: reference, reference, tfjs: namesTfjs ? await loadTfjs('cpu', getAsset) : undefined }
  const backend = backends.find((name) => id === `tfjs-${name}`) as Backend
  const tfjs = await loadTfjs(backend, getAsset)
  return { tf: tfjs, reference, tfjs }
}
