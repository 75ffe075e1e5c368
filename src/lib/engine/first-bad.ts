import type { Entry } from './apply.ts'
import type { Tape } from './tape.ts'
import type { Tensor } from './tensor.ts'

/** Where NaN or Infinity first came up on a tape. */
export interface BadValue {
  /** Which line of the tape, from 0; -1 when an input of the whole computation was bad already. */
  position: number
  entry: Entry
  /** The tensor that holds it, and the place in it, row by row. */
  tensor: Tensor
  index: number
  value: number
}

/** The first op that made NaN or Infinity, or met it in what it was given; null when all is finite. */
export function firstBad(tape: Tape): BadValue | null {
  for (const [position, entry] of tape.entries.entries()) {
    for (const tensor of [...entry.inputs, entry.output]) {
      const index = tensor.values.findIndex((v) => !Number.isFinite(v))
      if (index >= 0)
        return { position: tensor === entry.output ? position : -1, entry, tensor, index, value: tensor.values[index] }
    }
  }
  return null
}
