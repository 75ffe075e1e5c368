import { Optimizer } from './optimizer.ts'

/** Gradient descent: `w ← w − η g`. */
export const sgd = (learningRate: number): Optimizer =>
  new Optimizer({
    name: 'sgd',
    learningRate,
    settings: {},
    slots: {},
    update({ w, g, next, learningRate }) {
      for (let i = 0; i < w.length; i++) next[i] = w[i] - learningRate * g[i]
    },
  })
