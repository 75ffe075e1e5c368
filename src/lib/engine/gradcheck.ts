import { grads } from './grad.ts'
import { tidy } from './memory.ts'
import { cast } from './ops/copies.ts'
import { sum } from './ops/reductions.ts'
import { Tensor } from './tensor.ts'
import { type TensorLike, toTensor } from './tensor-like.ts'

/** One element of an input: the gradient that the rules give, and the slope that is measured. */
export interface SlopeCheck {
  /** Which input, and which of its elements, row by row. */
  input: number
  index: number
  value: number
  gradient: number
  slope: number
  /** |gradient − slope| / max(1, |gradient|, |slope|). */
  error: number
}

/** The outcome of a gradient check. */
export interface GradientCheck {
  ok: boolean
  worst: SlopeCheck | null
  elements: SlopeCheck[]
}

/**
 * Holds the gradient of Σ f against central differences, `(f(x + h) − f(x − h)) / 2h` with
 * h = `step`, in float64, one element at a time. `x` is one input or an array of several, given as tensors.
 */
export function gradcheck(
  f: (...xs: Tensor[]) => Tensor,
  x: TensorLike | readonly Tensor[],
  { step = 1e-5, tolerance = 1e-6 }: { step?: number; tolerance?: number } = {},
): GradientCheck {
  return tidy(() => {
    const several = Array.isArray(x) && x[0] instanceof Tensor
    const xs = (several ? (x as Tensor[]) : [x as TensorLike]).map((like) =>
      cast(toTensor('gradcheck', like), 'float64'),
    )
    const analytic = grads(f)(xs)
    const valueAt = (input: number, index: number, v: number): number =>
      tidy(() => {
        const moved = xs.map((other, i) => (i === input ? withElement(other, index, v) : other))
        return sum(f(...moved)).values[0]
      })
    const elements: SlopeCheck[] = xs.flatMap((input, i) =>
      Array.from(input.values, (value, index) => {
        const slope = (valueAt(i, index, value + step) - valueAt(i, index, value - step)) / (2 * step)
        const gradient = analytic[i].values[index]
        const error = Math.abs(gradient - slope) / Math.max(1, Math.abs(gradient), Math.abs(slope))
        return { input: i, index, value, gradient, slope, error }
      }),
    )
    const worst = elements.reduce<SlopeCheck | null>((a, b) => (a === null || !(b.error <= a.error) ? b : a), null)
    return { ok: elements.every(({ error }) => error <= tolerance), worst, elements }
  })
}

function withElement(x: Tensor, index: number, value: number): Tensor {
  const values = x.values.slice()
  values[index] = value
  return new Tensor(values, x.shape, x.dtype)
}
