import type { NamedValue } from '../protocol.ts'
import { limits } from './limits.ts'
import { numbersOf } from './numbers.ts'
import { isTensor } from './tensor-like.ts'

type Numeric = NonNullable<NamedValue['numeric']>

/**
 * The numbers of a value, for the comparison, as a copy; null for what holds none, has been disposed, or has more than a
 * million elements, and for lists of tensors and typed arrays, which are compared by their shapes. Waits for a tensor's device.
 */
export async function numericOf(value: unknown): Promise<Numeric | null> {
  if (isTensor(value) ? value.isDisposed : Array.isArray(value) && !endsInNumbers(value)) return null
  const found = await numbersOf(value, limits.collected)
  if (!found || (Array.isArray(value) && found.data.length === 0)) return null
  return { shape: [...found.shape], dtype: found.dtype, data: Float64Array.from(found.data, Number) }
}

function endsInNumbers(value: unknown[]): boolean {
  let first: unknown = value
  for (let depth = 0; Array.isArray(first) && depth < 10; depth++) first = first[0]
  return typeof first === 'number'
}
