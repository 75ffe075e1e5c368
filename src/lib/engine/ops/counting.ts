import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { ones } from '../tensor/creation.ts'
import { ofType } from '../tensor/of-type.ts'
import { sameShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { greater } from './comparison.ts'
import { cast } from './copies.ts'
import { unsortedSegmentSum } from './indexing.ts'
import { stack } from './joining.ts'
import { unstack } from './slicing.ts'

/** The sum of the weights beside each whole number, for each row; numbers outside of 0 to size - 1 do not count. */
function counted(op: string, xLike: TensorLike, weightsLike: TensorLike, size: number): Tensor {
  const x = ofType(op, 'x', xLike, 'int32')
  const given = toTensor(op, weightsLike)
  if (!(Number.isInteger(size) && size >= 0)) fail(op, `the size must be a whole number from 0 on, got ${size}`)
  if (given.size > 0 && !sameShape(given.shape, x.shape))
    fail(op, `weights ${shown(given.shape)} do not fit ${shown(x.shape)}`, { shapes: [x.shape, given.shape] })
  if (x.rank < 1 || x.rank > 2) fail(op, `counts along one axis or two, got ${shown(x.shape)}`, { shapes: [x.shape] })
  const weights = given.size > 0 ? given : ones(x.shape)
  if (x.rank === 1) return unsortedSegmentSum(weights, x, size)
  const rows = unstack(weights)
  return stack(unstack(x).map((row, i) => unsortedSegmentSum(rows[i], row, size)))
}

export const bincount: Composed<[x: TensorLike, weights: TensorLike, size: number], Tensor> = composed({
  name: 'bincount',
  summary: 'How often each whole number occurs; or, with weights, their sums.',
  formula: String.raw`y_j = \sum_{i:\,x_i = j} w_i`,
  compose: (x, weights, size) => counted('bincount', x, weights, size),
  tensors: [1, 2],
  examples: [[Int32Array.of(1, 0, 1, 5), uniform([4]), 3]],
})

export const denseBincount: Composed<
  [x: TensorLike, weights: TensorLike, size: number, binaryOutput?: boolean],
  Tensor
> = composed({
  name: 'denseBincount',
  summary: 'As bincount, for each row of its own; binary: 1 for the numbers that occur.',
  formula: String.raw`y_{rj} = \sum_{i:\,x_{ri} = j} w_{ri}`,
  compose: (x, weights, size, binaryOutput = false) => {
    const counts = counted('denseBincount', x, binaryOutput ? [] : weights, size)
    return binaryOutput ? cast(greater(counts, 0), 'float32') : counts
  },
  tensors: [1, 2],
  examples: [[Int32Array.of(1, 0, 1, 5), uniform([4]), 3]],
})
