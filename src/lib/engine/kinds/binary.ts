import { zip, zipper } from '../kernels/elementwise.ts'
import { cast } from '../ops/copies.ts'
import { type About, type NoGradient, type Op, op, type Rule, type Step } from '../tape/op.ts'
import { unstretched } from '../tape/unstretched.ts'
import { type DataType, isFloat, promote } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'
import { noAttributes } from './no-attributes.ts'
import { uniform } from './uniform.ts'

/** An op on two tensors, element by element, broadcast to a common shape. */
export type Binary = Op<[a: TensorLike, b: TensorLike]>

type Pair = readonly [Tensor, Tensor]

interface BinaryDefinition extends Omit<About<[a: TensorLike, b: TensorLike]>, 'examples'> {
  examples?: Parameters<Binary>[]
  /** What becomes of two elements that meet. */
  value: (a: number, b: number) => number
  /** The same for whole numbers, when their result must not just be cut off. */
  whole?: (a: number, b: number) => number
  /** ∂L/∂a and ∂L/∂b in the common shape; what was stretched is summed up again by us. */
  backward: [Rule<Pair> | NoGradient, Rule<Pair> | NoGradient]
  /** The type of the result: the wider of both by default. */
  dtype?: (a: DataType, b: DataType) => DataType
}

const examples: Parameters<Binary>[] = [
  [uniform([3]), uniform([3], 2)],
  [uniform([2, 3]), uniform([3], 2)],
]

/** An op that treats every pair of elements alike, from what it does to one pair. */
export function binary({ value, whole, backward: [a, b], dtype = promote, ...about }: BinaryDefinition): Binary {
  const compute = zipper(about.name, value)
  const computeWhole: typeof compute = whole ? (a, b, dtype) => zip(about.name, a, b, dtype, whole) : compute
  return op({
    examples,
    ...about,
    signature: (a: TensorLike, b: TensorLike) => ({ inputs: [a, b], attributes: noAttributes }),
    forward: ([a, b]) => {
      const type = dtype(a.dtype, b.dtype)
      return (type === 'int32' ? computeWhole : compute)(a, b, type)
    },
    backward: [toInput(a, 0), toInput(b, 1)],
  })
}

/** The rule, whose result takes on the shape and type of the input. */
function toInput(rule: Rule<Pair> | NoGradient, side: 0 | 1): Rule<Pair> | NoGradient {
  if ('noGradient' in rule) return rule
  return (step: Step<Pair>) => {
    const { shape, dtype } = step.inputs[side]
    const grad = unstretched(rule(step), shape)
    return grad.dtype === dtype || !isFloat(dtype) ? grad : cast(grad, dtype)
  }
}
