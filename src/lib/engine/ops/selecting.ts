import { walk } from '../kernels/walk.ts'
import { uniform } from '../kinds/uniform.ts'
import { flat } from '../tape/flat.ts'
import { type Op, op } from '../tape/op.ts'
import { isFloat, promote } from '../tensor/dtype.ts'
import { broadcastShapes, broadcastStrides } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { sumTo } from './broadcasting.ts'
import { cast } from './copies.ts'

export const where: Op<[condition: TensorLike, a: TensorLike, b: TensorLike]> = op({
  name: 'where',
  summary: 'The element of the first tensor where the condition holds, of the second where it does not.',
  formula: String.raw`y = c\,a + (1 - c)\,b,\quad \bar a = \bar y\,c,\quad \bar b = \bar y\,(1 - c)`,
  signature: (condition, a, b) => ({
    inputs: [condition, a, b],
    attributes: {},
  }),
  forward: ([condition, a, b]) => {
    const dtype = promote(a.dtype, b.dtype)
    const shape = broadcastShapes('where', condition.shape, broadcastShapes('where', a.shape, b.shape))
    const y = blank(shape, dtype)
    for (const [x, wanted] of [
      [a, true],
      [b, false],
    ] as const)
      walk(
        shape,
        broadcastStrides(condition.shape, shape),
        broadcastStrides(x.shape, shape),
        (at, length, i, di, j, dj) => {
          for (let k = at; k < at + length; k++, i += di, j += dj)
            if ((condition.values[i] !== 0) === wanted) y.values[k] = x.values[j]
        },
      )
    return y
  },
  backward: [
    flat,
    ({ grad, inputs: [condition, a] }) => fitted(where(condition, grad, 0), a),
    ({ grad, inputs: [condition, , b] }) => fitted(where(condition, 0, grad), b),
  ],
  multiplyAdds: 0,
  examples: [
    [[true, false, true], uniform([3]), uniform([3], 2)],
    [[[true], [false]], uniform([2]), 0],
  ],
})

/** A gradient in the shape and type of the input that it belongs to. */
function fitted(grad: Tensor, { shape, dtype }: Tensor): Tensor {
  const summed = sumTo(grad, shape)
  return isFloat(dtype) && dtype !== grad.dtype ? cast(summed, dtype) : summed
}
