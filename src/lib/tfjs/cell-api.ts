import type * as Core from '@tensorflow/tfjs-core'
// Types only: chained methods such as `x.square()`.
import type {} from '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js'
import type * as Layers from '@tensorflow/tfjs-layers'
import { nextFrame } from '#lib/engine/index.ts'
import { drawing } from './drawing.ts'
import { layersNames } from './layers-names.ts'

/** What a cell gets as `tf` when it runs on tfjs: tfjs-core with chained methods and gradients, layers, and our random numbers. */
export type Tf = typeof Core &
  typeof Layers & {
    /** Runs `f` with tfjs as its packages came, without our corrections of gradients and of the WASM backend. */
    original<T>(f: () => T): T
  }

/**
 * Makes a cell's `tf` from tfjs-core. Random tensors are drawn by our engine from its seeded streams, so that both
 * engines begin with the same numbers and a run can be repeated. Cells share the object and cannot change it.
 */
export function cellApi(core: typeof Core, original: Tf['original']): Tf {
  const tf = {} as Tf
  for (const [name, value] of Object.entries({ ...core, ...drawing(core), nextFrame, original }))
    Object.defineProperty(tf, name, { value, enumerable: true })
  for (const name of layersNames) Object.defineProperty(tf, name, { get: () => missing(name), configurable: true })
  return Object.preventExtensions(tf)
}

/** Puts tfjs-layers beside what `tf` has, in the place of the errors that told that it is not loaded. */
export function addLayers(tf: Tf, layers: typeof Layers): void {
  for (const name of layersNames)
    Object.defineProperty(tf, name, { value: layers[name], enumerable: true, configurable: false })
}

/** What a cell sees that makes up a name while it runs: nobody could know beforehand that it needs layers. */
function missing(name: string): never {
  throw new Error(`tf.${name}: is loaded for cells that name it in their text. Write tf.${name}.`)
}
