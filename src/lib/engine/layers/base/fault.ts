import { EngineError } from '../../error.ts'

/** A size of an axis that is not yet known, such as the batch, is null. */
export type Dim = number | null

/** The shape of what flows between layers: `[null, 28, 28, 1]`, the batch first. */
export type BatchShape = readonly Dim[]

/** What an error says of a layer: its kind and its name. */
interface Named {
  readonly name: string
  getClassName(): string
}

/** A shape as messages write it: `[?,28,28,1]`. */
export const shapeText = (shape: BatchShape): string => `[${shape.map((n) => n ?? '?').join(',')}]`

/** Throws an EngineError that names the layer, what does not fit and what to do about it. */
export function refuse(layer: Named | string, what: string, shapes: readonly BatchShape[] = [], axis?: number): never {
  const who = typeof layer === 'string' ? layer : `${layer.getClassName()} ${layer.name}`
  const known = shapes.map((shape) => shape.map((n) => n ?? -1))
  throw new EngineError(what, axis === undefined ? { op: who, shapes: known } : { op: who, shapes: known, axis })
}
