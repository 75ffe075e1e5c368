import { tensor } from '../../tensor/creation.ts'
import type { Tensor } from '../../tensor/tensor.ts'

/** Which of `values` moments each of `queries` may see: itself and those before. `[queries, values]`, bool. */
export const causalMask = (queries: number, values: number): Tensor =>
  tensor(
    Array.from({ length: queries }, (_, i) => Array.from({ length: values }, (_, j) => j <= i)),
    [queries, values],
    'bool',
  )
