import { track } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import type { Op } from './op.ts'
import { look } from './spot.ts'
import { note, timeNow } from './tape.ts'

/** What only the op itself knows the names of: its attributes, and what it saves. */
// biome-ignore lint/suspicious/noExplicitAny: the op's own rules see the exact type.
export type OpsOwn = any

/** One op that was run: a line of the tape. */
export interface Entry<Inputs = readonly Tensor[], Attributes = OpsOwn> {
  readonly op: Op
  readonly inputs: Inputs
  readonly attributes: Attributes
  readonly output: Tensor
  /** Whatever forward kept for backward: the places of maxima, a random mask. */
  saved: OpsOwn
}

/** Runs an op: computes the output, and writes it down on every tape that is listening. */
export function apply(op: Op, likes: readonly TensorLike[], attributes: object): Tensor {
  const inputs = toTensors(op.name, likes, true)
  const entry = { op, inputs, attributes, output: inputs[0], saved: undefined }
  const begin = timeNow()
  entry.output = track(op.forward(inputs, attributes, entry))
  look?.(entry)
  note(entry, begin)
  return entry.output
}
