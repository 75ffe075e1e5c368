import { gather } from '../../ops/indexing.ts'
import { slice } from '../../ops/slicing.ts'
import { tensor1d } from '../../tensor/creation.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { refuse } from '../base/fault.ts'

/** From which example to which (not included) each batch goes; the last may be smaller. */
export function* batchBounds(examples: number, batchSize: number): Generator<[start: number, end: number]> {
  if (!Number.isInteger(batchSize) || batchSize < 1)
    refuse('batchSize', `must be a whole number above 0, got ${batchSize}`)
  for (let start = 0; start < examples; start += batchSize) yield [start, Math.min(start + batchSize, examples)]
}

/** The examples from `start` on, up to `end`. */
export const rows = (x: Tensor, start: number, end: number): Tensor => slice(x, [start], [end - start])

/** The examples of these numbers. */
export const picked = (x: Tensor, indices: readonly number[]): Tensor => gather(x, tensor1d(indices, 'int32'))
