import { fail } from '../error.ts'
import { cast } from '../ops/copies.ts'
import { sum } from '../ops/reductions.ts'
import { isFloat } from '../tensor/dtype.ts'
import { tidy } from '../tensor/memory.ts'
import { placeOf } from '../tensor/place.ts'
import { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { grads } from './grad.ts'
import { GradientCheck, type SlopeCheck } from './gradient-check.ts'

/**
 * Holds the gradient of Σ f against central differences, `(f(x + h) − f(x − h)) / 2h` with
 * h = `step`, in float64, one element at a time. `x` is one input or an array of several, given as tensors; whole
 * numbers and truths are handed on as they are. Source: Press et al., Numerical Recipes, 2007, section 5.7.
 *
 *     gradcheck((a, b) => a.matMul(b), [a, b]).print()
 */
export function gradcheck(
  f: (...xs: Tensor[]) => Tensor,
  x: TensorLike | readonly Tensor[],
  { step = 1e-5, tolerance = 1e-6 }: { step?: number; tolerance?: number } = {},
): GradientCheck {
  return tidy(() => {
    const several = Array.isArray(x) && x[0] instanceof Tensor
    const given = several ? (x as Tensor[]) : [toTensor('gradcheck', x as TensorLike)]
    const xs = given.map((like) => (isFloat(like.dtype) ? cast(like, 'float64') : like))
    const floats = xs.flatMap(({ dtype }, i) => (isFloat(dtype) ? [i] : []))
    if (floats.length === 0) fail('gradcheck', 'needs an input of floats', { shapes: xs.map(({ shape }) => shape) })
    const withThese = (ys: Tensor[]) => f(...xs.map((other, i) => ys[floats.indexOf(i)] ?? other))
    const analytic = grads((...ys) => withThese(ys))(floats.map((i) => xs[i]))
    const valueAt = (input: number, index: number, v: number): number =>
      tidy(() => {
        const moved = xs.map((other, i) => (i === input ? withElement(other, index, v) : other))
        return sum(f(...moved)).values[0]
      })
    const elements = floats.flatMap((input, k) =>
      Array.from(xs[input].values, (value, index): SlopeCheck => {
        const slope = (valueAt(input, index, value + step) - valueAt(input, index, value - step)) / (2 * step)
        const gradient = analytic[k].values[index]
        const error = Math.abs(gradient - slope) / Math.max(1, Math.abs(gradient), Math.abs(slope))
        return { input, index, place: placeOf(index, xs[input].shape), value, gradient, slope, error }
      }),
    )
    return new GradientCheck(elements, tolerance)
  })
}

function withElement(x: Tensor, index: number, value: number): Tensor {
  const values = x.values.slice()
  values[index] = value
  return new Tensor(values, x.shape, x.dtype)
}
