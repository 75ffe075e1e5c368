/** A loss of a sigmoid neuron whose right answer is 0, as a function of its sum z. */
export interface NeuronLoss {
  loss(z: number): number
  slope(z: number): number
}

/** 1 / (1 + e^−z) */
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

/** Both losses of the neuron that should say 0. */
export const neuronLosses = {
  /** p² */
  squared: {
    loss: (z) => sigmoid(z) ** 2,
    slope: (z) => 2 * sigmoid(z) ** 2 * (1 - sigmoid(z)),
  },
  /** −ln(1 − p) = ln(1 + e^z) */
  crossEntropy: {
    loss: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
    slope: sigmoid,
  },
} satisfies Record<string, NeuronLoss>

/** The sums z₀ … zₙ of n steps z ← z − ηL′(z). */
export function teach({ slope }: NeuronLoss, start: number, rate: number, steps: number): number[] {
  const sums = [start]
  for (let step = 0; step < steps; step++) sums.push(sums[step] - rate * slope(sums[step]))
  return sums
}
