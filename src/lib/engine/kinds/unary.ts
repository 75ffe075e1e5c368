import { mapper } from '../kernels/elementwise.ts'
import { type About, type NoGradient, type Op, op, type Rule } from '../tape/op.ts'
import { type DataType, toFloat } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { noAttributes } from './no-attributes.ts'

/** An op on one tensor that leaves its shape. */
export type Unary = Op<[x: TensorLike]>

interface UnaryDefinition extends Omit<About<[x: TensorLike]>, 'examples'> {
  examples?: Parameters<Unary>[]
  /** What becomes of one element. */
  value: (v: number) => number
  backward: Rule<readonly [Tensor]> | NoGradient
  /** The rule as one loop: ∂L/∂x from ∂L/∂y, y and x. */
  fused?: (grad: Tensor, output: Tensor, x: Tensor) => Tensor
  /** The type of the result for a type of the input: floats by default. */
  dtype?: (dtype: DataType) => DataType
}

/** Elements on both sides of zero, for ops that name no others. */
export const around: Parameters<Unary>[] = [[[-2, -0.5, 0.25, 3]]]

/** An op that treats every element alike, from what it does to one. */
export function unary({ value, backward, fused, dtype = toFloat, ...about }: UnaryDefinition): Unary {
  const compute = mapper(about.name, value)
  return op({
    examples: around,
    ...about,
    signature: (x: TensorLike) => ({ inputs: [x], attributes: noAttributes }),
    forward: ([x]) => compute(x, dtype(x.dtype)),
    backward: [backward],
    fused: fused && (({ grad, output, inputs: [x] }) => [fused(grad, output, x)]),
  })
}

/** The result has the type of the input: |-3| of whole numbers is a whole number. */
export const same = (dtype: DataType): DataType => dtype

/** The result is true or false. */
export const truth = (): DataType => 'bool'
