import * as engine from '#lib/engine/index.ts'
import { type EnginePart, engineParts } from './engine-parts.ts'
import { defineProperty } from './primordials.ts'
import { refuseNumbers } from './refuse-numbers.ts'

// Large products in a tenth of the time: training in a tab is then about as fast as natively. The sums of float32 are
// carried in float32, as in tfjs; where the host lacks the instructions, nothing changes.
engine.useSimd()
refuseNumbers(engine.Tensor)

/** Our engine for cells. */
export const reference: Readonly<Record<string, unknown>> = { ...engine }

/**
 * Loads the parts of our engine that the members of a cell's text name, and adds them to `reference` and to tensors.
 * Does nothing in Node, where the engine is whole. Rejects when a file does not come; a later call tries again.
 */
export async function loadReference(members: ReadonlySet<string>): Promise<void> {
  for (const part of engineParts) {
    if (loaded.has(part) || ![part.exports, part.methods, part.asked].flat().some((name) => members.has(name))) continue
    give(await part.open())
    loaded.add(part)
  }
}
const loaded = new Set<EnginePart>()

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
