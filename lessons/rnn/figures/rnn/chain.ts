/** A recurrent network of one number, run forwards and backwards. Lists are by moment, from 1; `h[0]` is the start. */
export interface Chain {
  h: number[]
  loss: number
  /** ∂L/∂h by moment. */
  dh: number[]
  /** What a step back from a moment to the one before multiplies by: w (1 − h²). */
  factors: number[]
  /** What a moment adds to ∂L/∂w. */
  shares: number[]
}

/** What the last state should be. */
export const target = 0.5

/** h ← tanh(w h + x) over the inputs, the loss (h − ½)² of the last state, and the gradient through time. */
export function chain(w: number, inputs: readonly number[]): Chain {
  const h = [0]
  for (const x of inputs) h.push(Math.tanh(w * h[h.length - 1] + x))
  const moments = inputs.length
  const dh = new Array<number>(moments + 1).fill(0)
  const [factors, shares] = [[...dh], [...dh]]
  dh[moments] = 2 * (h[moments] - target)
  for (let t = moments; t >= 1; t--) {
    const bend = 1 - h[t] ** 2
    factors[t] = w * bend
    shares[t] = dh[t] * bend * h[t - 1]
    dh[t - 1] = dh[t] * factors[t]
  }
  return { h, loss: (h[moments] - target) ** 2, dh, factors, shares }
}
