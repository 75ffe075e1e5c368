import { Optimizer } from './optimizer.ts'

/**
 * Steps as long as recent steps were, measured by recent gradients (Zeiler 2012): `d = g √(u + ε) / √(a + ε)`,
 * `a ← ρ a + (1 − ρ) g²`, `u ← ρ u + (1 − ρ) d²`, `w ← w − η d`. As in tfjs, d is measured by the `a` of the step
 * before; in Zeiler's paper, and in PyTorch, g² has entered it already. So the first step here is `η g`.
 */
export const adadelta = (learningRate = 0.001, rho = 0.95, epsilon: number | null = null): Optimizer =>
  new Optimizer({
    name: 'adadelta',
    learningRate,
    settings: { rho, epsilon },
    slots: { accum_grad: 0, accum_var: 0 },
    update({ w, g, next, state: [a, u], learningRate }) {
      const tiny = epsilon ?? 1e-7
      for (let i = 0; i < w.length; i++) {
        const d = (g[i] * Math.sqrt(u[i] + tiny)) / Math.sqrt(a[i] + tiny)
        a[i] = rho * a[i] + (1 - rho) * g[i] * g[i]
        u[i] = rho * u[i] + (1 - rho) * d * d
        next[i] = w[i] - learningRate * d
      }
    },
  })
