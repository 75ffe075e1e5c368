import { type DataType, promote, toFloat } from '../dtype.ts'
import { fail, shown } from '../error.ts'
import { argBest } from '../kernels/arg-best.ts'
import { type Fold, largest, reduce, smallest, total } from '../kernels/reduce.ts'
import { logSumExpOf } from '../kernels/softmax.ts'
import { type Composed, composed, type NoGradient, none, type Op, op, type Rule, type Step } from '../op.ts'
import { type Axis, axesOf, axisOf, reducedShape, type Shape, sameShape, sizeOf } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { type TensorLike, toTensor } from '../tensor-like.ts'
import { div, mul, sub } from './arithmetic.ts'
import { equal } from './comparison.ts'
import { broadcastTo, cast, reshape, slice } from './layout.ts'
import { exp } from './mathematics.ts'

/** An op that folds axes away: all of them, or those named; with `keepDims` they stay, with size 1. */
export type Reduction = Op<[x: TensorLike, axis?: Axis, keepDims?: boolean]>

type ReductionStep = Step<readonly [Tensor], { axis: Axis; keepDims: boolean }>

interface ReductionDefinition {
  name: string
  summary: string
  formula: string
  fold: Fold
  dtype?: (dtype: DataType) => DataType
  backward: Rule<readonly [Tensor], { axis: Axis; keepDims: boolean }> | NoGradient
  examples?: Parameters<Reduction>[]
}

const cube = [
  [
    [1, -2],
    [3, 4.5],
    [-5, 6],
  ],
  [
    [7, 8],
    [-9, 10],
    [0.5, 12],
  ],
]

/** How all reductions read their arguments. */
const overAxes = (x: TensorLike, axis?: Axis, keepDims = false) =>
  ({ inputs: [x], attributes: { axis, keepDims } }) as const

function reduction({ fold, backward, dtype = (d) => d, ...about }: ReductionDefinition): Reduction {
  return op({
    examples: [[cube], [cube, 0], [cube, [0, -1], true]],
    ...about,
    signature: overAxes,
    forward: ([x], { axis, keepDims }) => reduce(x, axesOf(about.name, axis, x.rank), keepDims, dtype(x.dtype), fold),
    backward: [backward],
  })
}

/** `y`, a result of the step or its gradient, with the folded axes back in place with size 1. */
function unfolded(y: Tensor, { op, inputs: [x], attributes: { axis } }: ReductionStep): Tensor {
  return reshape(y, reducedShape(x.shape, axesOf(op.name, axis, x.rank), true))
}

/** The elements that were chosen share the gradient equally, which is also what central differences see. */
const shared: Rule<readonly [Tensor], { axis: Axis; keepDims: boolean }> = (step) => {
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

export const sum: Reduction = reduction({
  name: 'sum',
  summary: 'Adds up the elements along axes. Each of them receives the whole gradient.',
  formula: String.raw`y = \sum_i x_i,\quad \bar x_i = \bar y`,
  fold: total,
  dtype: counted,
  backward: (step) => broadcastTo(unfolded(step.grad, step), step.inputs[0].shape),
})

export const mean: Reduction = op({
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
  examples: [[cube], [cube, 0], [cube, [0, -1], true]],
})

export const max: Reduction = reduction({
  name: 'max',
  summary: 'The largest element along axes. Equal largest elements share the gradient.',
  formula: String.raw`y = \max_i x_i,\quad \bar x_i = \bar y\,\frac{[x_i = y]}{\sum_j [x_j = y]}`,
  fold: largest,
  backward: shared,
})

export const min: Reduction = reduction({
  name: 'min',
  summary: 'The smallest element along axes. Equal smallest elements share the gradient.',
  formula: String.raw`y = \min_i x_i,\quad \bar x_i = \bar y\,\frac{[x_i = y]}{\sum_j [x_j = y]}`,
  fold: smallest,
  backward: shared,
})

const yesOrNo = none('true or false: flat, with a jump')
const truths: Parameters<Reduction>[] = [
  [
    [
      [true, false],
      [true, true],
    ],
  ],
  [
    [
      [true, false],
      [true, true],
    ],
    0,
  ],
]

export const all: Reduction = reduction({
  name: 'all',
  summary: 'Whether all elements along axes are true.',
  formula: String.raw`y = \bigwedge_i x_i`,
  fold: { start: 1, step: (sum, v) => (v === 0 ? 0 : sum) },
  dtype: () => 'bool',
  backward: yesOrNo,
  examples: truths,
})

export const any: Reduction = reduction({
  name: 'any',
  summary: 'Whether some element along axes is true.',
  formula: String.raw`y = \bigvee_i x_i`,
  fold: { start: 0, step: (sum, v) => (v === 0 ? sum : 1) },
  dtype: () => 'bool',
  backward: yesOrNo,
  examples: truths,
})

export const logSumExp: Reduction = op({
  name: 'logSumExp',
  summary: 'The logarithm of the sum of the exponentials: a smooth maximum. Safe for large elements.',
  formula: String.raw`y = \ln \sum_i e^{x_i},\quad \bar x_i = \bar y\,e^{x_i - y}`,
  signature: overAxes,
  forward: ([x], { axis, keepDims }) => {
    const axes = axesOf('logSumExp', axis, x.rank)
    return logSumExpOf(x, axes).view(reducedShape(x.shape, axes, keepDims))
  },
  backward: [(step) => mul(unfolded(step.grad, step), exp(sub(step.inputs[0], unfolded(step.output, step))))],
  examples: [[cube], [cube, 0], [cube, [0, -1], true], [[1000, 1001]]],
})

const position = none('a position is a whole number: it jumps')
type ArgReduction = Op<[x: TensorLike, axis?: number]>

function argReduction(name: string, which: string, better: (v: number, best: number) => boolean): ArgReduction {
  return op({
    name,
    summary: `The position of the ${which} element along an axis; the first, when there are several.`,
    formula: String.raw`y = \operatorname{${name}}_i x_i`,
    signature: (x, axis = 0) => ({ inputs: [x], attributes: { axis } }),
    forward: ([x], { axis }) => argBest(x, axisOf(name, axis, x.rank), better),
    backward: [position],
    examples: [[[3, 9, 2, 9]], [cube, 1], [cube, -1]],
  })
}

export const argMax: ArgReduction = argReduction('argMax', 'largest', (v, best) => v > best)
export const argMin: ArgReduction = argReduction('argMin', 'smallest', (v, best) => v < best)

export const prod: Composed<[x: TensorLike, axis?: Axis, keepDims?: boolean]> = composed({
  name: 'prod',
  summary: 'Multiplies the elements along axes, in rounds of pairs, so that zeros need no care in the gradient.',
  formula: String.raw`y = \prod_i x_i`,
  compose: (like, axis, keepDims = false) => {
    const x = toTensor('prod', like)
    const axes = axesOf('prod', axis, x.rank)
    const product = axes.reduce(multiplyAlong, x.dtype === 'bool' ? cast(x, 'int32') : x)
    return reshape(product, reducedShape(x.shape, axes, keepDims))
  },
  examples: [
    [
      [
        [1, 2],
        [0, 4],
        [5, -6],
      ],
      0,
    ],
    [[3, 0, 0, 2, 5]],
    [cube, [1, 2]],
  ],
})

/** The product along one axis, which stays with size 1: the first half times the second, until one is left. */
function multiplyAlong(x: Tensor, axis: number): Tensor {
  const n = x.shape[axis]
  if (n <= 1) return n === 1 ? x : broadcastTo(1, reducedShape(x.shape, [axis], true))
  const half = n >> 1
  const part = (from: number, count: number) =>
    slice(
      x,
      x.shape.map((_, i) => (i === axis ? from : 0)),
      x.shape.map((size, i) => (i === axis ? count : size)),
    )
  const folded = mul(part(0, half), part(half, half))
  const rest = multiplyAlong(folded, axis)
  return n % 2 === 0 ? rest : mul(rest, part(n - 1, 1))
}

export const sumTo: Op<[x: TensorLike, shape: Shape]> = op({
  name: 'sumTo',
  summary: 'Sums the axes that broadcasting would stretch: the opposite of broadcastTo.',
  formula: String.raw`y_i = \sum_{j \to i} x_j,\quad \bar x_j = \bar y_i`,
  signature: (x, shape) => ({ inputs: [x], attributes: { shape } }),
  forward: ([x], { shape }) => {
    if (sameShape(x.shape, shape)) return x.view(shape)
    const missing = x.rank - shape.length
    const axes = x.shape.flatMap((n, i) => (i < missing || (shape[i - missing] === 1 && n !== 1) ? [i] : []))
    const y = reduce(x, axes, true, x.dtype, total)
    if (y.size !== sizeOf(shape))
      fail('sumTo', `cannot sum ${shown(x.shape)} to ${shown(shape)}`, { shapes: [x.shape, shape] })
    return y.view(shape)
  },
  backward: [({ grad, inputs: [x] }) => broadcastTo(grad, x.shape)],
  examples: [
    [cube, [2]],
    [cube, [1, 3, 1]],
  ],
  tfjs: null,
})
