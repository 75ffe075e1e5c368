import { Optimizer } from './optimizer.ts'

/**
 * Steps are measured by the recent size of the gradient (Hinton 2012): `s ← ρ s + (1 − ρ) g²`,
 * `v ← μ v + η g / √(s + ε)`, `w ← w − v`. Centered: the square of the recent mean is taken off s, which leaves the
 * variance. (tfjs subtracts ε there, and so turns a weight whose gradient is 0 into NaN; we add it.)
 */
export const rmsprop = (
  learningRate: number,
  decay = 0.9,
  momentum = 0,
  epsilon: number | null = null,
  centered = false,
): Optimizer =>
  new Optimizer({
    name: 'rmsprop',
    learningRate,
    settings: { decay, momentum, epsilon, centered },
    slots: { rms: 0, momentum: 0, ...(centered && { mg: 0 }) },
    update({ w, g, next, state: [s, v, m], learningRate }) {
      const tiny = epsilon ?? 1e-7
      for (let i = 0; i < w.length; i++) {
        s[i] = decay * s[i] + (1 - decay) * g[i] * g[i]
        let size = s[i]
        if (centered) {
          m[i] = decay * m[i] + (1 - decay) * g[i]
          size -= m[i] * m[i]
        }
        v[i] = momentum * v[i] + (learningRate * g[i]) / Math.sqrt(size + tiny)
        next[i] = w[i] - v[i]
      }
    },
  })
