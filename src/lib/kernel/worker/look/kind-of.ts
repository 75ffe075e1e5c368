import { isTensor } from '../../output/tensor-like.ts'
import type { SeenKind } from '../../protocol.ts'

/** What kind of thing a value is, as far as completion cares. */
export function kindOf(value: unknown): SeenKind {
  if (typeof value === 'function')
    return Function.prototype.toString.call(value).startsWith('class') ? 'class' : 'function'
  return isTensor(value) ? 'tensor' : 'value'
}
