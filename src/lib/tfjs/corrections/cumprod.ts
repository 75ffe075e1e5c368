import type * as Core from '@tensorflow/tfjs-core'

/**
 * The gradient of a running product, which tfjs lacks: each element's share in each product is that product with the
 * element put to 1, so that zeros do no harm. Takes n² numbers for n along the axis.
 */
export function cumprodGradient(core: typeof Core): Core.GradConfig {
  return {
    kernelName: 'Cumprod',
    inputsToSave: ['x'],
    gradFunc(dy, [x], attributes) {
      const { exclusive, reverse, ...asked } = attributes as unknown as Core.CumprodAttrs
      const axis = asked.axis < 0 ? asked.axis + x.rank : asked.axis
      const size = x.shape[axis]
      const last = <T extends Core.Tensor>(tensor: T) => core.reshape(lastAxis(core, tensor, axis), [-1, 1, size])
      const towards = () => {
        const unit = core.eye(size)
        const others = core.cumprod(
          core.where(core.cast(unit, 'bool'), 1, core.tile(last(x), [1, size, 1])),
          2,
          exclusive,
          reverse,
        )
        const takesPart = core.sub(1, core.cumprod(core.sub(1, unit), 1, exclusive, reverse))
        const sums = core.sum(core.mul(core.mul(others, takesPart), last(dy as Core.Tensor)), 2)
        return lastAxis(core, core.reshape(sums, lastAxis(core, x, axis).shape), axis, true)
      }
      return { x: towards }
    },
  }
}

/** Moves an axis to the end, or back from there. */
function lastAxis(core: typeof Core, x: Core.Tensor, axis: number, back = false): Core.Tensor {
  const order = x.shape.map((_, i) => i)
  if (back) order.splice(axis, 0, order.pop()!)
  else order.push(...order.splice(axis, 1))
  return core.transpose(x, order)
}
