import { type Fold, reduce } from '../kernels/reduce.ts'
import { reshape } from '../ops/reshaping.ts'
import { type About, type NoGradient, type Op, op, type Rule, type Step } from '../tape/op.ts'
import type { DataType } from '../tensor/dtype.ts'
import { type Axis, axesOf, reducedShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { uniform } from './uniform.ts'

/** An op that folds axes away: all of them, or those named. With `keepDims` they stay, with size 1. */
export type ReductionOp = Op<[x: TensorLike, axis?: Axis, keepDims?: boolean]>

/** A step back through a reduction. */
export type ReductionStep = Step<readonly [Tensor], { axis: Axis; keepDims: boolean }>

interface ReductionDefinition extends Omit<About<[]>, 'examples'> {
  fold: Fold
  /** Makes a tensor of the argument, where not every type will do. */
  take?: (x: TensorLike) => Tensor
  /** The type of the result for a type of the input: the same by default. */
  dtype?: (dtype: DataType) => DataType
  backward: Rule<readonly [Tensor], { axis: Axis; keepDims: boolean }> | NoGradient
  fused?: (step: ReductionStep) => [Tensor]
  examples?: Parameters<ReductionOp>[]
}

const cube = uniform([2, 3, 2])

/** All axes, one, and two that are kept. */
export const overCube: Parameters<ReductionOp>[] = [[cube], [cube, 0], [cube, [0, -1], true]]

/** How all reductions read their arguments. */
export const overAxes = (x: TensorLike, axis?: Axis, keepDims = false) =>
  ({ inputs: [x], attributes: { axis, keepDims } }) as const

/** An op that folds elements into one, from how it takes in the next. */
export function reduction({
  fold,
  take,
  backward,
  fused,
  dtype = (d) => d,
  ...about
}: ReductionDefinition): ReductionOp {
  return op({
    examples: overCube,
    ...about,
    signature: (x: TensorLike, axis?: Axis, keepDims?: boolean) => overAxes(take ? take(x) : x, axis, keepDims),
    forward: ([x], { axis, keepDims }) => reduce(x, axesOf(about.name, axis, x.rank), keepDims, dtype(x.dtype), fold),
    backward: [backward],
    fused,
    multiplyAdds: ([x]) => x.size,
  })
}

/** `y`, a result of the step or its gradient, with the folded axes back in place with size 1. */
export function unfolded(y: Tensor, { op, inputs: [x], attributes: { axis } }: ReductionStep): Tensor {
  return reshape(y, reducedShape(x.shape, axesOf(op.name, axis, x.rank), true))
}
