import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { sameShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { add, div, mul, pow, sub } from './arithmetic.ts'

export const movingAverage: Composed<
  [v: TensorLike, x: TensorLike, decay: TensorLike, step?: TensorLike | null, zeroDebias?: boolean],
  Tensor
> = composed({
  name: 'movingAverage',
  summary:
    'An average that forgets: a little of the new, the rest of the old. Freed from its start at 0, unless told not to.',
  formula: String.raw`y = v + \frac{(1 - \beta)(x - v)}{1 - \beta^t}`,
  compose: (vLike, xLike, decay, step, zeroDebias = true) => {
    const [v, x, beta] = toTensors('movingAverage', [vLike, xLike, decay])
    if (!sameShape(v.shape, x.shape) || v.dtype !== x.dtype)
      fail('movingAverage', `average and value differ, ${v.dtype} ${shown(v.shape)} and ${x.dtype} ${shown(x.shape)}`, {
        shapes: [v.shape, x.shape],
      })
    const update = mul(sub(x, v), sub(1, beta))
    if (!zeroDebias) return add(v, update)
    if (step == null) fail('movingAverage', 'needs the number of the step, from 1, unless zeroDebias is false')
    return add(v, div(update, sub(1, pow(beta, step))))
  },
  tensors: [0, 2],
  examples: [
    [uniform([2]), uniform([2], 2), 0.6, 2],
    [uniform([2]), uniform([2], 2), 0.6, null, false],
  ],
})
