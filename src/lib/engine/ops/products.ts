import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { type Axis, axesOf, reducedShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { mul } from './arithmetic.ts'
import { broadcastTo } from './broadcasting.ts'
import { cast } from './copies.ts'
import { reshape } from './reshaping.ts'
import { slice } from './slicing.ts'

const cube = uniform([2, 3, 2])

export const prod: Composed<[x: TensorLike, axis?: Axis, keepDims?: boolean], Tensor> = composed({
  name: 'prod',
  summary: 'Multiplies the elements along axes, in rounds of pairs, so that zeros need no care in the gradient.',
  formula: String.raw`y = \prod_i x_i`,
  compose: (like, axis, keepDims = false) => {
    const x = toTensor('prod', like)
    const axes = axesOf('prod', axis, x.rank)
    const product = axes.reduce(multiplyAlong, x.dtype === 'bool' ? cast(x, 'int32') : x)
    return reshape(product, reducedShape(x.shape, axes, keepDims))
  },
  examples: [[[3, 0, 0, 2, 5]], [uniform([3, 2]), 0], [cube, [1, 2]]],
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
