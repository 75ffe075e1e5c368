import { fail } from './error.ts'
import { gradients } from './gradients.ts'

import type { Tensor } from './tensor.ts'
import { type TensorLike, toTensor } from './tensor-like.ts'

/**
 * The derivative of `f`, itself a function: `grad(f)(x)` is ∂f/∂x, in the shape of x.
 * Where f returns several numbers, it is the gradient of their sum, or of Σ f·dy.
 */
export function grad(f: (x: Tensor) => Tensor): (x: TensorLike, dy?: TensorLike) => Tensor {
  return (x, dy) => valueAndGrads(f, 'grad')([x], dy, true).grads[0]
}

/** As `grad`, for a function of several tensors: `grads(f)([a, b])` is `[∂f/∂a, ∂f/∂b]`. */
export function grads(f: (...xs: Tensor[]) => Tensor): (xs: readonly TensorLike[], dy?: TensorLike) => Tensor[] {
  return (xs, dy) => valueAndGrads(f, 'grads')(xs, dy, true).grads
}

/** As `grad`, with the value that was computed on the way: `{ value, grad }`. */
export function valueAndGrad(
  f: (x: Tensor) => Tensor,
): (x: TensorLike, dy?: TensorLike) => { value: Tensor; grad: Tensor } {
  return (x, dy) => {
    const { value, grads } = valueAndGrads(f, 'valueAndGrad')([x], dy)
    return { value, grad: grads[0] }
  }
}

/** As `grads`, with the value that was computed on the way: `{ value, grads }`. */
export function valueAndGrads(
  f: (...xs: Tensor[]) => Tensor,
  op = 'valueAndGrads',
): (xs: readonly TensorLike[], dy?: TensorLike, gradsOnly?: boolean) => { value: Tensor; grads: Tensor[] } {
  if (typeof f !== 'function') fail(op, `expects a function, got ${String(f)}`)
  return (likes, dy, gradsOnly = false) => {
    if (!Array.isArray(likes)) fail(op, 'expects the inputs in an array')
    const xs = likes.map((like) => toTensor(op, like))
    const outcome = gradients(op, () => f(...xs), xs, dy == null ? null : toTensor(op, dy, xs[0]?.dtype))
    const missing = outcome.grads.indexOf(null)
    if (missing >= 0)
      fail(op, `f does not depend on input ${missing}, or only through ops without a gradient`, {
        shapes: [xs[missing].shape],
      })
    if (gradsOnly && !xs.includes(outcome.value)) outcome.value.dispose()
    return outcome as { value: Tensor; grads: Tensor[] }
  }
}
