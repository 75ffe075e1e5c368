import type * as Core from '@tensorflow/tfjs-core'

/** Comparisons are flat: no gradient goes through them. tfjs has none at all for them and throws. */
const comparisons = ['Greater', 'GreaterEqual', 'Less', 'LessEqual', 'Equal', 'NotEqual']

/** Ops of two inputs `a` and `b` that stretch one to the other's shape, and forget to add up its gradient again. */
const stretching = ['Maximum', 'Minimum', 'SquaredDifference', 'BatchMatMul']

/**
 * Repairs gradients of tfjs 4.22 that throw: of `where(x.greater(0), ...)`, and of the smaller operand of `maximum`,
 * `minimum`, `squaredDifference` and `matMul`. Values and gradients that tfjs does give are left as they are.
 */
export function mendGradients(core: typeof Core): void {
  for (const kernelName of comparisons) {
    core.registerGradient({
      kernelName,
      inputsToSave: ['a', 'b'],
      gradFunc: (_, [a, b]) => ({ a: () => core.zeros(a.shape), b: () => core.zeros(b.shape) }),
    })
  }
  for (const kernelName of stretching) {
    const given = core.getGradient(kernelName)
    core.registerGradient({
      ...given,
      gradFunc(dy, saved, attributes) {
        const { a, b } = given.gradFunc(dy, saved, attributes)
        return { a: () => sumTo(core, a(), saved[0].shape), b: () => sumTo(core, b(), saved[1].shape) }
      },
    })
  }
}

/** Adds up along the axes along which a tensor of `shape` was repeated. */
function sumTo(core: typeof Core, x: Core.Tensor, shape: number[]): Core.Tensor {
  const extra = x.shape.length - shape.length
  const axes = x.shape.flatMap((size, axis) => (axis < extra || (shape[axis - extra] === 1 && size > 1) ? [axis] : []))
  return axes.length === 0 ? x : core.reshape(core.sum(x, axes), shape)
}
