import type { Tensor } from '../tensor/tensor.ts'
import type { Op, Step } from './op.ts'

/** The rule that an op has for its input number `i`; null where no gradient goes that way. */
export function ruleOf({ backward }: Op, i: number): ((step: Step, input: number) => Tensor) | null {
  if (typeof backward === 'function') return backward
  const rule = Array.isArray(backward) ? backward[i] : backward
  return typeof rule === 'function' ? rule : null
}
