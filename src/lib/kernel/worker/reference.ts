import * as engine from '#lib/engine/index.ts'
import { engineParts, openPart } from './engine-parts.ts'
import { createParts } from './parts.ts'
import { defineProperty } from './primordials.ts'

/** Our engine for cells. */
export const reference: Readonly<Record<string, unknown>> = { ...engine }

/**
 * Loads the parts of our engine that the members of a cell's text name, and adds them to `reference` and to tensors.
 * Does nothing in Node, where the engine is whole.
 */
export const loadReference = createParts(
  engineParts.map(({ exports, methods, asked, ...part }) => ({
    ...part,
    names: new Set([...exports, ...methods, ...asked]),
  })),
  async (asset, bytes) => give(await openPart(asset, bytes)),
)

/** Cells share the object: what they find stays as it is. */
function give(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values))
    defineProperty(reference, name, { value, enumerable: true, writable: false, configurable: false })
}

give(reference)
for (const { exports, methods } of engineParts) {
  for (const name of exports) defineProperty(reference, name, { get: () => missing(`tf.${name}`), configurable: true })
  for (const name of methods) {
    const value = () => missing(`x.${name}`)
    defineProperty(engine.Tensor.prototype, name, { value, writable: true, configurable: true })
  }
}
Object.preventExtensions(reference)

/** For a cell that puts a name together while it runs: nobody could know beforehand that the part is needed. */
function missing(name: string): never {
  throw new Error(
    `${name}: is loaded only for cells whose text names it. Write ${name}, not a name that is put together.`,
  )
}
