import { fail, shown } from '../error.ts'
import { reduceTo, total } from '../kernels/reduce.ts'
import { readStrided } from '../kernels/strided.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed, type Op, op } from '../tape/op.ts'
import { broadcastShapes, broadcastStrides, ownShape, type Shape, sameShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { reshape } from './reshaping.ts'

const rows = uniform([2, 3])

export const broadcastTo: Op<[x: TensorLike, shape: Shape]> = op({
  name: 'broadcastTo',
  summary: 'Repeats axes of size 1, and adds axes in front, until the shape is reached.',
  formula: String.raw`y_j = x_{j \to i},\quad \bar x_i = \sum_{j \to i} \bar y_j`,
  signature: (x, shape) => ({ inputs: [x], attributes: { shape } }),
  forward: ([x], { shape: asked }) => {
    const shape = ownShape('broadcastTo', asked)
    if (!sameShape(broadcastShapes('broadcastTo', x.shape, shape), shape))
      fail('broadcastTo', `${shown(x.shape)} does not stretch to ${shown(shape)}`, { shapes: [x.shape, shape] })
    return sameShape(x.shape, shape) ? x.view(shape) : readStrided(x, shape, broadcastStrides(x.shape, shape))
  },
  backward: [({ grad, inputs: [x] }) => sumTo(grad, x.shape)],
  multiplyAdds: 0,
  examples: [
    [uniform([3]), [2, 3]],
    [uniform([1, 2, 1]), [2, 2, 3]],
  ],
})

export const sumTo: Op<[x: TensorLike, shape: Shape]> = op({
  name: 'sumTo',
  summary: 'Sums the axes that broadcasting would stretch: the opposite of broadcastTo.',
  formula: String.raw`y_i = \sum_{j \to i} x_j,\quad \bar x_j = \bar y_i`,
  signature: (x, shape) => ({ inputs: [x], attributes: { shape } }),
  forward: ([x], { shape }) => {
    if (sameShape(x.shape, shape)) return x.view(shape)
    const missing = x.rank - shape.length
    const axes: number[] = []
    let fits = missing >= 0
    for (let i = 0; i < x.rank; i++) {
      if (i < missing || (shape[i - missing] === 1 && x.shape[i] !== 1)) axes.push(i)
      else if (shape[i - missing] !== x.shape[i]) fits = false
    }
    if (!fits) fail('sumTo', `cannot sum ${shown(x.shape)} to ${shown(shape)}`, { shapes: [x.shape, shape] })
    return reduceTo(shape, x, axes, x.dtype, total)
  },
  backward: [({ grad, inputs: [x] }) => broadcastTo(grad, x.shape)],
  multiplyAdds: ([x], { shape }) => (sameShape(x.shape, shape) ? 0 : x.size),
  examples: [
    [uniform([2, 3, 2]), [2]],
    [uniform([2, 3, 2]), [1, 3, 1]],
  ],
  tfjs: null,
})

export const tile: Composed<[x: TensorLike, reps: readonly number[]], Tensor> = composed({
  name: 'tile',
  summary: 'Repeats the whole tensor along each axis.',
  formula: String.raw`y_{i} = x_{i \bmod n}`,
  compose: (like, reps) => {
    const x = toTensor('tile', like)
    if (!Array.isArray(reps)) fail('tile', `repetitions are a list, one for each axis, got ${String(reps)}`)
    if (reps.length !== x.rank)
      fail('tile', `needs one repetition for each axis, ${shown(reps)} for ${shown(x.shape)}`, { shapes: [x.shape] })
    if (!reps.every((n) => Number.isInteger(n) && n >= 0))
      fail('tile', `repetitions must be whole numbers, got ${shown(reps)}`)
    const apart = reshape(
      x,
      x.shape.flatMap((n) => [1, n]),
    )
    const repeated = broadcastTo(
      apart,
      x.shape.flatMap((n, i) => [reps[i], n]),
    )
    return reshape(
      repeated,
      x.shape.map((n, i) => n * reps[i]),
    )
  },
  examples: [
    [rows, [2, 1]],
    [uniform([2]), [3]],
  ],
})
