import type { Weights } from './layer.ts'

/** Adam with tfjs's constants: moves the weights by their gradients, and empties these. */
export function adam(all: Weights[], learningRate: number): () => void {
  const moments = all.map(({ values }) => [new Float32Array(values.length), new Float32Array(values.length)] as const)
  let steps = 0
  return () => {
    steps++
    const [mScale, vScale] = [1 / (1 - 0.9 ** steps), 1 / (1 - 0.999 ** steps)]
    for (const [k, { values, gradient }] of all.entries()) {
      const [m, v] = moments[k]!
      for (let i = 0; i < values.length; i++) {
        const g = gradient[i]!
        m[i] = 0.9 * m[i]! + 0.1 * g
        v[i] = 0.999 * v[i]! + 0.001 * g * g
        values[i]! -= (learningRate * m[i]! * mScale) / (Math.sqrt(v[i]! * vScale) + 1e-7)
        gradient[i] = 0
      }
    }
  }
}
