import { type Backend, backends } from '#lib/tfjs/asset-names.ts'
import type { CellReading } from '../cell/read-cell.ts'
import type { AssetName, EngineId } from '../protocol.ts'
import { loadReference, reference } from './reference.ts'
import { refuseNumbers } from './refuse-numbers.ts'

/** What a cell gets for the names of engines. */
export interface OpenEngine {
  tf: unknown
  reference: unknown
  /** Undefined when the cell does not name it and does not run on it. */
  tfjs: unknown
}

/**
 * Makes an engine ready for a cell: loads tfjs when it is the chosen one, or when the cell names it, and those parts of
 * our engine that the cell names. Beside our engine, `tfjs` is on the CPU: everywhere the same.
 * Rejects when a file does not come or a backend does not start.
 */
export async function openEngine(
  id: EngineId,
  reading: CellReading,
  getAsset: (name: AssetName) => Promise<ArrayBuffer>,
): Promise<OpenEngine> {
  if (id === 'reference' || reading.uses.some(({ name }) => name === 'reference')) held = true
  if (held) await loadReference(reading.members)
  if (id === 'reference')
    return {
      tf: reference,
      reference,
      tfjs: namesTfjs(reading) ? await openTfjs('cpu') : undefined,
    }
  const backend = backends.find((name) => id === `tfjs-${name}`) as Backend
  const tfjs = await openTfjs(backend)
  return { tf: tfjs, reference, tfjs }

  async function openTfjs(backend: Backend) {
    const { loadTfjs } = await import('#lib/tfjs/load.ts')
    const tfjs = await loadTfjs(backend, getAsset, reading.members)
    refuseNumbers(tfjs.Tensor)
    opened = tfjs
    return tfjs
  }
}

/** The tfjs that some cell has had; undefined before. */
export const openedTfjs = (): unknown => opened
let opened: unknown

/** Whether some cell has had our engine: it may have given it another name, which others use. */
let held = false

/** Whether a cell needs tfjs whatever the engine. */
export function namesTfjs({ uses }: CellReading): boolean {
  return uses.some(({ name }) => name === 'tfjs')
}
