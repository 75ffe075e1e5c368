import { expectFunction, fail } from '../error.ts'
import { tidy } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { gradients } from './gradients.ts'

/**
 * The derivative of `f`, itself a function: `grad(f)(x)` is ∂f/∂x, in the shape of x.
 * Where f returns several numbers, it is the gradient of their sum, or of Σ f·dy.
 */
export function grad(f: (x: Tensor) => Tensor): (x: TensorLike, dy?: TensorLike) => Tensor {
  return (x, dy) => tidy(() => derivatives('grad', f, [x], dy).grads[0])
}

/** As `grad`, for a function of several tensors: `grads(f)([a, b])` is `[∂f/∂a, ∂f/∂b]`. */
export function grads(f: (...xs: Tensor[]) => Tensor): (xs: readonly TensorLike[], dy?: TensorLike) => Tensor[] {
  return (xs, dy) => tidy(() => derivatives('grads', f, xs, dy).grads)
}

/** As `grad`, with the value that was computed on the way: `{ value, grad }`. */
export function valueAndGrad(
  f: (x: Tensor) => Tensor,
): (x: TensorLike, dy?: TensorLike) => { value: Tensor; grad: Tensor } {
  return (x, dy) => {
    const { value, grads } = derivatives('valueAndGrad', f, [x], dy)
    return { value, grad: grads[0] }
  }
}

/** As `grads`, with the value that was computed on the way: `{ value, grads }`. */
export function valueAndGrads(
  f: (...xs: Tensor[]) => Tensor,
): (xs: readonly TensorLike[], dy?: TensorLike) => { value: Tensor; grads: Tensor[] } {
  return (xs, dy) => derivatives('valueAndGrads', f, xs, dy)
}

/** Value and gradients of f at the inputs; throws when f does not depend on all of them. */
function derivatives(op: string, f: (...xs: Tensor[]) => Tensor, likes: readonly TensorLike[], dy?: TensorLike | null) {
  expectFunction(op, f)
  if (!Array.isArray(likes)) fail(op, 'expects the inputs in an array')
  const xs = likes.map((like) => toTensor(op, like))
  const { value, grads } = gradients(op, () => f(...xs), xs, dy == null ? null : toTensor(op, dy, xs[0]?.dtype))
  const missing = grads.indexOf(null)
  if (missing >= 0)
    fail(op, `f does not depend on input ${missing}, or only through ops without a gradient`, {
      shapes: [xs[missing].shape],
    })
  return { value, grads: grads as Tensor[] }
}
