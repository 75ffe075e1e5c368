import { Optimizer } from './optimizer.ts'

/**
 * Adam measured by the largest recent gradient (Kingma and Ba 2015, section 7.1): `u ← max(β₂ u, |g|)`,
 * `w ← w − η / (1 − β₁ᵗ) · m / (u + ε)`. With `decay`, η falls as 1 / (1 + decay · steps).
 */
export const adamax = (
  learningRate = 0.002,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon: number | null = null,
  decay = 0,
): Optimizer =>
  new Optimizer({
    name: 'adamax',
    learningRate,
    settings: { beta1, beta2, epsilon, decay },
    slots: { m: 0, u: 0 },
    update({ w, g, next, state: [m, u], t, learningRate }) {
      const tiny = epsilon ?? 1e-7
      const rate = learningRate / (1 + decay * (t - 1)) / (1 - beta1 ** t)
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i]
        u[i] = Math.max(beta2 * u[i], Math.abs(g[i]))
        next[i] = w[i] - (rate * m[i]) / (u[i] + tiny)
      }
    },
  })
