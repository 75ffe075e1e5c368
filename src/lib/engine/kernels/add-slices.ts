import type { Values } from '../tensor/dtype.ts'

/**
 * Adds the slices of `x`, each `size` numbers, to those slices of `to` whose numbers are in `ids`. Where a number is that
 * of no slice, nothing is added: typed arrays ignore what is written outside.
 */
export function addSlices(x: Values, ids: Values, size: number, to: Values): void {
  // The way back through max-pooling: a third of the time that it takes in the loops below.
  if (size === 1) for (let i = 0; i < ids.length; i++) to[ids[i]] += x[i]
  else
    for (let i = 0; i < ids.length; i++) {
      const at = ids[i] * size
      for (let k = 0; k < size; k++) to[at + k] += x[i * size + k]
    }
}
