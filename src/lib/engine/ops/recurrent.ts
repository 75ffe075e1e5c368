import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { sigmoid, tanh } from './activations.ts'
import { add, mul } from './arithmetic.ts'
import { concat } from './joining.ts'
import { matMul } from './linear.ts'
import { split } from './slicing.ts'

export const basicLSTMCell: Composed<
  [forgetBias: TensorLike, kernel: TensorLike, bias: TensorLike, data: TensorLike, c: TensorLike, h: TensorLike],
  [c: Tensor, h: Tensor]
> = composed({
  name: 'basicLSTMCell',
  summary:
    'One step of a long short-term memory: what it holds, `c`, and what it says, `h` (Hochreiter and Schmidhuber 1997).',
  formula: String.raw`c' = \sigma(f + b_f) \odot c + \sigma(i) \odot \tanh(j),\quad h' = \sigma(o) \odot \tanh(c'),\quad (i, j, f, o) = [x, h]\,W + b`,
  compose: (...likes) => {
    const [forgetBias, kernel, bias, data, c, h] = toTensors('basicLSTMCell', likes)
    if (data.rank !== 2 || kernel.shape[0] !== data.shape[1] + h.shape[1] || kernel.shape[1] !== 4 * h.shape[1])
      fail(
        'basicLSTMCell',
        `kernel ${shown(kernel.shape)} does not fit data ${shown(data.shape)} and h ${shown(h.shape)}`,
        {
          shapes: [kernel.shape, data.shape, h.shape],
        },
      )
    const [i, j, f, o] = split(add(matMul(concat([data, h], 1), kernel), bias), 4, 1)
    const held = add(mul(sigmoid(i), tanh(j)), mul(c, sigmoid(add(forgetBias, f))))
    return [held, mul(tanh(held), sigmoid(o))]
  },
  tensors: [0, 6],
  examples: [[1, uniform([3, 8]), uniform([8], 2), uniform([2, 1], 3), uniform([2, 2], 4), uniform([2, 2], 5)]],
})
