import { fail } from '../error.ts'
import { add, div, mul } from '../ops/arithmetic.ts'
import { maximum } from '../ops/extremes.ts'
import { sqrt, square } from '../ops/mathematics.ts'
import { sum } from '../ops/reductions.ts'
import { tidy } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** The length of all tensors together, as if they were one long vector. */
export function globalNorm(tensors: readonly Tensor[] | Record<string, Tensor>): Tensor {
  return tidy(() => {
    const squares = Object.values(tensors).map((x) => sum(square(x)))
    if (squares.length === 0) fail('globalNorm', 'needs at least one tensor')
    return sqrt(squares.reduce((a, b) => add(a, b)))
  })
}

/**
 * Gradients, in a list or by name, made shorter by one common factor when together they are longer than `clipNorm`:
 * the direction of the step stays (Pascanu et al. 2013).
 *
 *     const { value, grads } = tf.variableGrads(loss)
 *     optimizer.applyGradients(tf.clipByGlobalNorm(grads, 1))
 */
export function clipByGlobalNorm(gradients: Record<string, Tensor>, clipNorm: number): Record<string, Tensor>
export function clipByGlobalNorm(gradients: readonly Tensor[], clipNorm: number): Tensor[]
export function clipByGlobalNorm(gradients: readonly Tensor[] | Record<string, Tensor>, clipNorm: number) {
  if (!(clipNorm > 0)) fail('clipByGlobalNorm', `the longest length must be positive, got ${clipNorm}`)
  return tidy(() => {
    const factor = div(clipNorm, maximum(globalNorm(gradients), clipNorm))
    const clipped = Object.entries(gradients).map(([name, gradient]) => [name, mul(gradient, factor)] as const)
    return Array.isArray(gradients) ? clipped.map(([, gradient]) => gradient) : Object.fromEntries(clipped)
  })
}
