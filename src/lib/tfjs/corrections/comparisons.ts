import type * as Core from '@tensorflow/tfjs-core'

const comparisons = ['Greater', 'GreaterEqual', 'Less', 'LessEqual', 'Equal', 'NotEqual']

/** Comparisons are flat: no gradient goes through them. tfjs has none at all, so that `where(x.greater(0), ...)` throws. */
export function comparisonGradients(core: typeof Core): Core.GradConfig[] {
  return comparisons.map((kernelName) => ({
    kernelName,
    inputsToSave: ['a', 'b'],
    gradFunc: (_, [a, b]) => ({ a: () => core.zeros(a.shape), b: () => core.zeros(b.shape) }),
  }))
}
