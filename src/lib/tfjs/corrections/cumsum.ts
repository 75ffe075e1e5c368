import type * as Core from '@tensorflow/tfjs-core'

/** The gradient of a running sum is the running sum from the other end. tfjs also swaps axes when `axis` is not the last. */
export function cumsumGradient(core: typeof Core): Core.GradConfig {
  return {
    ...core.getGradient('Cumsum'),
    gradFunc(dy, _, attributes) {
      const { axis, exclusive, reverse } = attributes as unknown as Core.CumsumAttrs
      return { x: () => core.cumsum(dy as Core.Tensor, axis, exclusive, !reverse) }
    },
  }
}
