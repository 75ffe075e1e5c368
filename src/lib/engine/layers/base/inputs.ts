import type { Tensor } from '../../tensor/tensor.ts'
import type { BatchShape } from './fault.ts'

/** One thing, or several in a list. */
export type OneOrMore<T> = T | readonly T[]

/** What was given, as a list. */
export const listOf = <T>(given: OneOrMore<T>): readonly T[] => (Array.isArray(given) ? given : [given as T])

/** A list of one as its element. */
export const oneOrMore = <T>(list: readonly T[]): OneOrMore<T> => (list.length === 1 ? list[0] : list)

/** Shapes as a list: one shape is a list of sizes, several are a list of lists. */
export const shapesOf = (shape: BatchShape | readonly BatchShape[]): readonly BatchShape[] =>
  Array.isArray(shape[0]) ? (shape as readonly BatchShape[]) : [shape as BatchShape]

/** The only shape of a layer that takes one input. */
export const onlyShape = (shape: BatchShape | readonly BatchShape[]): BatchShape => shapesOf(shape)[0]

/** Whether each position of a sequence counts, `[batch, time]`; null when all do. */
export type Mask = Tensor | null

/** What goes with the inputs of a call. */
export interface CallOptions {
  /** Whether this is a step of training: dropout drops, and batch normalization measures the batch. */
  training?: boolean
  mask?: OneOrMore<Mask>
  /** The states that a recurrent layer begins with. */
  initialState?: OneOrMore<Tensor>
}
