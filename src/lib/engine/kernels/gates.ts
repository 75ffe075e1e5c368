import type { DataType } from '../tensor/dtype.ts'
import { expRough } from './exp-rough.ts'

/** What opens and shuts the gates of an LSTM: the curve, or the line that stands in for it in Keras and tfjs. */
export type Gate = 'sigmoid' | 'hardSigmoid'

/** Which gate it is, and whether float32 is all that the numbers have to be good for. */
export interface Kind {
  readonly hard: boolean
  readonly rough: boolean
}

/** The kind of a gate between numbers of this type. */
export const kindOf = (gate: Gate, dtype: DataType): Kind => ({
  hard: gate === 'hardSigmoid',
  rough: dtype !== 'float64',
})

/** How far a gate is open, from the sum that it is given. */
export function opened(v: number, { hard, rough }: Kind): number {
  if (hard) return Math.min(Math.max(0.2 * v + 0.5, 0), 1)
  return 1 / (1 + (rough ? expRough(-v) : Math.exp(-v)))
}

/** The slope of a gate, from how far it is open. */
export const slopeOf = (s: number, { hard }: Kind): number => (hard ? 0.2 * +(s > 0 && s < 1) : s * (1 - s))

/** tanh from one exponential: right to so many digits after the point, which for a state is as good as from its first. */
export const bent = (v: number, { rough }: Kind): number => 1 - 2 / ((rough ? expRough(2 * v) : Math.exp(2 * v)) + 1)
