import type * as Core from '@tensorflow/tfjs-core'

const stretching = ['Maximum', 'Minimum', 'SquaredDifference', 'BatchMatMul']

/**
 * `maximum`, `minimum`, `squaredDifference` and `matMul` stretch the smaller of their operands to the shape of the other.
 * tfjs forgets to add its gradient up again, and throws.
 */
export function stretchedOperandGradients(core: typeof Core): Core.GradConfig[] {
  return stretching.map((kernelName) => {
    const given = core.getGradient(kernelName)
    return {
      ...given,
      gradFunc(dy, saved, attributes) {
        const { a, b } = given.gradFunc(dy, saved, attributes)
        return { a: () => sumTo(core, a(), saved[0].shape), b: () => sumTo(core, b(), saved[1].shape) }
      },
    }
  })
}

/** Adds up along the axes along which a tensor of `shape` was repeated. */
function sumTo(core: typeof Core, x: Core.Tensor, shape: number[]): Core.Tensor {
  const extra = x.shape.length - shape.length
  const axes = x.shape.flatMap((size, axis) => (axis < extra || (shape[axis - extra] === 1 && size > 1) ? [axis] : []))
  return axes.length === 0 ? x : core.reshape(core.sum(x, axes), shape)
}
