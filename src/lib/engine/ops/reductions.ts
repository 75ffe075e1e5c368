import { largest, reduce, smallest, total } from '../kernels/reduce.ts'
import { logSumExpOf } from '../kernels/softmax.ts'
import { spread } from '../kernels/spread.ts'
import { overAxes, overCube, type ReductionOp, type ReductionStep, reduction, unfolded } from '../kinds/reduction.ts'
import { op, type Rule } from '../tape/op.ts'
import { type DataType, promote, toFloat } from '../tensor/dtype.ts'
import { axesOf, reducedShape, sizeOf } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { div, mul, sub } from './arithmetic.ts'
import { broadcastTo } from './broadcasting.ts'
import { equal } from './comparison.ts'
import { cast } from './copies.ts'
import { exp } from './mathematics.ts'

/** The elements that were chosen share the gradient equally, which is also what central differences see. */
const shared: Rule<readonly [Tensor], ReductionStep['attributes']> = (step) => {
  const {
    op,
    grad,
    inputs: [x],
    output,
    attributes: { axis },
  } = step
  const chosen = cast(equal(x, unfolded(output, step)), grad.dtype)
  const ties = sum(chosen, axesOf(op.name, axis, x.rank), true)
  return mul(chosen, div(unfolded(grad, step), ties))
}

const counted = (dtype: DataType): DataType => promote(dtype, 'int32')

export const sum: ReductionOp = reduction({
  name: 'sum',
  summary: 'Adds up the elements along axes. Each of them receives the whole gradient.',
  formula: String.raw`y = \sum_i x_i,\quad \bar x_i = \bar y`,
  fold: total,
  dtype: counted,
  backward: (step) => broadcastTo(unfolded(step.grad, step), step.inputs[0].shape),
  fused: ({ grad, inputs: [x], attributes: { axis } }) => [spread(grad, x, axesOf('sum', axis, x.rank))],
})

export const mean: ReductionOp = op({
  name: 'mean',
  summary: 'The average along axes.',
  formula: String.raw`y = \frac{1}{n}\sum_i x_i,\quad \bar x_i = \frac{\bar y}{n}`,
  signature: overAxes,
  forward: ([x], { axis, keepDims }) => {
    const axes = axesOf('mean', axis, x.rank)
    const n = sizeOf(axes.map((a) => x.shape[a]))
    return reduce(x, axes, keepDims, toFloat(x.dtype), total, n)
  },
  backward: [
    (step) => {
      const [x] = step.inputs
      return broadcastTo(div(unfolded(step.grad, step), x.size / step.output.size), x.shape)
    },
  ],
  fused: ({ grad, inputs: [x], attributes: { axis } }) => [
    spread(grad, x, axesOf('mean', axis, x.rank), x.size / grad.size),
  ],
  multiplyAdds: ([x]) => x.size,
  examples: overCube,
})

export const max: ReductionOp = reduction({
  name: 'max',
  summary: 'The largest element along axes. Equal largest elements share the gradient.',
  formula: String.raw`y = \max_i x_i,\quad \bar x_i = \bar y\,\frac{[x_i = y]}{\sum_j [x_j = y]}`,
  fold: largest,
  backward: shared,
})

export const min: ReductionOp = reduction({
  name: 'min',
  summary: 'The smallest element along axes. Equal smallest elements share the gradient.',
  formula: String.raw`y = \min_i x_i,\quad \bar x_i = \bar y\,\frac{[x_i = y]}{\sum_j [x_j = y]}`,
  fold: smallest,
  backward: shared,
})

export const logSumExp: ReductionOp = op({
  name: 'logSumExp',
  summary: 'The logarithm of the sum of the exponentials: a smooth maximum. Safe for large elements.',
  formula: String.raw`y = \ln \sum_i e^{x_i},\quad \bar x_i = \bar y\,e^{x_i - y}`,
  signature: overAxes,
  forward: ([x], { axis, keepDims }) => {
    const axes = axesOf('logSumExp', axis, x.rank)
    return logSumExpOf(x, axes).view(reducedShape(x.shape, axes, keepDims))
  },
  backward: [(step) => mul(unfolded(step.grad, step), exp(sub(step.inputs[0], unfolded(step.output, step))))],
  multiplyAdds: ([x]) => x.size,
  examples: [...overCube, [[1000, 1001]]],
})
