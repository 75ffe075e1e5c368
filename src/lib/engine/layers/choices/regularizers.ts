import { add, mul } from '../../ops/arithmetic.ts'
import { abs, square } from '../../ops/mathematics.ts'
import { sum } from '../../ops/reductions.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type Choice, choose, type Described } from './choice.ts'

/** What large weights cost: a number that is added to the loss. */
export interface Regularizer extends Choice {
  apply(w: Tensor): Tensor
}

/** A regularizer, its name, or none. */
export type RegularizerLike = string | Described | Regularizer | null

interface Rates {
  l1?: number | null
  l2?: number | null
}

/** `λ₁ Σ|w| + λ₂ Σw²`, 0.01 each unless said. */
function l1l2({ l1, l2 }: Rates = {}): Regularizer {
  const config = { l1: l1 ?? 0.01, l2: l2 ?? 0.01 }
  return {
    apply: (w) => {
      const [lengths, squares] = [() => mul(config.l1, sum(abs(w))), () => mul(config.l2, sum(square(w)))]
      if (config.l2 === 0) return lengths()
      return config.l1 === 0 ? squares() : add(lengths(), squares())
    },
    getClassName: () => 'L1L2',
    getConfig: () => ({ ...config }),
  }
}

/** The regularizers, by the names that tfjs gives them. */
export const regularizers = {
  l1l2,
  l1: ({ l1 }: { l1?: number } = {}): Regularizer => l1l2({ l1, l2: 0 }),
  l2: ({ l2 }: { l2?: number } = {}): Regularizer => l1l2({ l1: 0, l2 }),
}

/** The regularizer of that name; null for none. */
export const regularizerOf = (like: RegularizerLike | undefined): Regularizer | null =>
  like == null ? null : choose<Regularizer>('regularizer', { L1L2: l1l2 }, like === 'l1l2' ? 'L1L2' : like)
