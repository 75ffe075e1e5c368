import { Optimizer } from './optimizer.ts'

/**
 * Gradient descent with momentum (Polyak 1964): gradients pile up in a velocity, `v ← μ v + g`, and `w ← w − η v`.
 * Nesterov's form looks ahead: `w ← w − η (g + μ v)`.
 */
export const momentum = (learningRate: number, momentum: number, useNesterov = false): Optimizer =>
  new Optimizer({
    name: 'momentum',
    learningRate,
    settings: { momentum, useNesterov },
    slots: { momentum: 0 },
    update({ w, g, next, state: [v], learningRate }) {
      for (let i = 0; i < w.length; i++) {
        v[i] = momentum * v[i] + g[i]
        next[i] = w[i] - learningRate * (useNesterov ? g[i] + momentum * v[i] : v[i])
      }
    },
  })
