import { add, div, mul } from '../../ops/arithmetic.ts'
import { clipByValue } from '../../ops/extremes.ts'
import { sqrt, square } from '../../ops/mathematics.ts'
import { relu } from '../../ops/rectifiers.ts'
import { sum } from '../../ops/reductions.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type Choice, choose, type Described } from './choice.ts'
import { epsilon } from './epsilon.ts'

/** What a weight has to obey: after each step of training it is bent back. tfjs bends it in `setWeights` only. */
export interface Constraint extends Choice {
  apply(w: Tensor): Tensor
}

/** A constraint, its name, or none. */
export type ConstraintLike = string | Described | Constraint | null

interface Along {
  /** The axis along which vectors lie: 0, the inputs of a unit. */
  axis?: number
}

const make = (name: string, config: object, apply: Constraint['apply']): Constraint => ({
  apply,
  getClassName: () => name,
  getConfig: () => ({ ...config }),
})

const lengths = (w: Tensor, axis: number): Tensor => sqrt(sum(square(w), axis, true))

/** `w` stretched so that its vectors have the lengths `wanted`. */
const stretched = (w: Tensor, wanted: Tensor, lengths: Tensor): Tensor => mul(w, div(wanted, add(lengths, epsilon)))

/** The constraints, by the names that tfjs gives them. */
export const constraints = {
  maxNorm: ({ maxValue = 2, axis = 0 }: { maxValue?: number } & Along = {}) =>
    make('MaxNorm', { maxValue, axis }, (w) => {
      const now = lengths(w, axis)
      return stretched(w, clipByValue(now, 0, maxValue), now)
    }),
  unitNorm: ({ axis = 0 }: Along = {}) => make('UnitNorm', { axis }, (w) => div(w, add(lengths(w, axis), epsilon))),
  nonNeg: () => make('NonNeg', {}, (w) => relu(w)),
  minMaxNorm: ({
    minValue = 0,
    maxValue = 1,
    rate = 1,
    axis = 0,
  }: { minValue?: number; maxValue?: number; rate?: number } & Along = {}) =>
    make('MinMaxNorm', { minValue, maxValue, rate, axis }, (w) => {
      const now = lengths(w, axis)
      const wanted = add(mul(rate, clipByValue(now, minValue, maxValue)), mul(1 - rate, now))
      return stretched(w, wanted, now)
    }),
}

const { maxNorm, unitNorm, nonNeg, minMaxNorm } = constraints
const makers = { MaxNorm: maxNorm, UnitNorm: unitNorm, NonNeg: nonNeg, MinMaxNorm: minMaxNorm }

/** The constraint of that name; null for none. */
export const constraintOf = (like: ConstraintLike | undefined): Constraint | null =>
  like == null ? null : choose<Constraint>('constraint', makers, like)
