import { Optimizer } from './optimizer.ts'

/** Steps shrink for weights that have moved much (Duchi et al. 2011): `a ← a + g²`, `w ← w − η g / √(a + ε)`. */
export const adagrad = (learningRate: number, initialAccumulatorValue = 0.1, epsilon = 1e-7): Optimizer =>
  new Optimizer({
    name: 'adagrad',
    learningRate,
    settings: { initialAccumulatorValue, epsilon },
    slots: { accumulator: initialAccumulatorValue },
    update({ w, g, next, state: [a], learningRate }) {
      for (let i = 0; i < w.length; i++) {
        a[i] += g[i] * g[i]
        next[i] = w[i] - (learningRate * g[i]) / Math.sqrt(a[i] + epsilon)
      }
    },
  })
