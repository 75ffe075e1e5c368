/** What opens and shuts the gates of an LSTM: the curve, or the line that stands in for it in Keras and tfjs. */
export type Gate = 'sigmoid' | 'hardSigmoid'

/** How far a gate is open, from the sum that it is given. */
export const opened = (v: number, hard: boolean): number =>
  hard ? Math.min(Math.max(0.2 * v + 0.5, 0), 1) : 1 / (1 + Math.exp(-v))

/** The slope of a gate, from how far it is open. */
export const slopeOf = (s: number, hard: boolean): number => (hard ? 0.2 * +(s > 0 && s < 1) : s * (1 - s))

/** tanh from one exponential: right to 16 digits after the point, which for a state is as good as from its first. */
export const bent = (v: number): number => 1 - 2 / (Math.exp(2 * v) + 1)
