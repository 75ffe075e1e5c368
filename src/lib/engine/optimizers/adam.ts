import { Optimizer } from './optimizer.ts'

/**
 * Momentum over a measured step (Kingma and Ba 2015): `m ← β₁ m + (1 − β₁) g`, `v ← β₂ v + (1 − β₂) g²`, and, freed
 * from their start at 0, `w ← w − η m̂ / (√v̂ + ε)` with `m̂ = m / (1 − β₁ᵗ)`, `v̂ = v / (1 − β₂ᵗ)`.
 */
export const adam = (learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon: number | null = null): Optimizer =>
  decoupled('adam', learningRate, { beta1, beta2, epsilon })

/** Adam whose weights also decay by themselves, `w ← w − η λ w`, outside of the measured step (Loshchilov and Hutter 2019). */
export const adamW = (
  learningRate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon: number | null = null,
  weightDecay = 0.01,
): Optimizer => decoupled('adamW', learningRate, { beta1, beta2, epsilon, weightDecay })

function decoupled(
  name: string,
  learningRate: number,
  settings: { beta1: number; beta2: number; epsilon: number | null; weightDecay?: number },
): Optimizer {
  const { beta1, beta2, epsilon, weightDecay = 0 } = settings
  // All variables of a step have the same t, and powers take their time.
  let [known, mFreed, vFreed] = [0, 0, 0]
  return new Optimizer({
    name,
    learningRate,
    settings,
    slots: { m: 0, v: 0 },
    update({ w, g, next, state: [m, v], t, learningRate }) {
      const tiny = epsilon ?? 1e-7
      const [mKept, mNew, vKept, vNew] = [beta1, 1 - beta1, beta2, 1 - beta2]
      if (t !== known) [known, mFreed, vFreed] = [t, 1 - beta1 ** t, 1 - beta2 ** t]
      const [rate, vScale] = [learningRate / mFreed, 1 / vFreed]
      const kept = 1 - learningRate * weightDecay
      for (let i = 0; i < w.length; i++) {
        const mNow = mKept * m[i] + mNew * g[i]
        const vNow = vKept * v[i] + vNew * g[i] * g[i]
        m[i] = mNow
        v[i] = vNow
        next[i] = kept * w[i] - (rate * mNow) / (Math.sqrt(vNow * vScale) + tiny)
      }
    },
  })
}
