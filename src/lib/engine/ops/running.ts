import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed, type Op, op } from '../tape/op.ts'
import { promote } from '../tensor/dtype.ts'
import { axisOf, sizeOf } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { mul } from './arithmetic.ts'
import { cast } from './copies.ts'
import { pad, reverse, slice } from './slicing.ts'

const rows = uniform([2, 3])

export const cumsum: Op<[x: TensorLike, axis?: number, exclusive?: boolean, reverse?: boolean]> = op({
  name: 'cumsum',
  summary: 'Sums along an axis up to each element; exclusive: up to the one before; reverse: from the end.',
  formula: String.raw`y_i = \sum_{j \le i} x_j,\quad \bar x_i = \sum_{j \ge i} \bar y_j`,
  signature: (x, axis = 0, exclusive = false, reverse = false) => ({
    inputs: [x],
    attributes: { axis, exclusive, reverse },
  }),
  forward: ([x], { axis, exclusive, reverse }) => {
    const along = axisOf('cumsum', axis, x.rank)
    const dtype = promote(x.dtype, 'int32')
    const y = blank(x.shape, dtype)
    const [count, step] = [x.shape[along], sizeOf(x.shape.slice(along + 1))]
    for (let block = 0; block < x.size; block += count * step)
      for (let start = block; start < block + step; start++) {
        let sum = 0
        for (let i = 0; i < count; i++) {
          const at = start + (reverse ? count - 1 - i : i) * step
          if (exclusive) y.values[at] = sum
          sum += x.values[at]
          if (!exclusive) y.values[at] = sum
        }
      }
    return y
  },
  backward: [({ grad, attributes: { axis, exclusive, reverse } }) => cumsum(grad, axis, exclusive, !reverse)],
  examples: [[uniform([3])], [rows, 1, true], [rows, 0, false, true]],
})

export const cumprod: Composed<[x: TensorLike, axis?: number, exclusive?: boolean, reverse?: boolean], Tensor> =
  composed({
    name: 'cumprod',
    summary: 'Multiplies along an axis up to each element; exclusive: up to the one before; reverse: from the end.',
    formula: String.raw`y_i = \prod_{j \le i} x_j`,
    // In rounds: after each, a product reaches back twice as far. Nothing is divided, so zeros need no care.
    compose: (like, axis = 0, exclusive = false, backwards = false) => {
      const x = toTensor('cumprod', like)
      const along = axisOf('cumprod', axis, x.rank)
      const start = backwards ? reverse(x, along) : cast(x, promote(x.dtype, 'int32'))
      let y = exclusive ? shifted(start, along, 1) : start
      for (let reach = 1; reach < x.shape[along]; reach *= 2) y = mul(y, shifted(y, along, reach))
      return backwards ? reverse(y, along) : y
    },
    examples: [[[3, 0, 2, 0, 5]], [rows, 1, true], [rows, 0, false, true], [uniform([5]), 0, true, true]],
  })

/** The elements moved on by `by` places along an axis, with ones in front. */
function shifted(x: Tensor, axis: number, by: number): Tensor {
  const kept = Math.max(x.shape[axis] - by, 0)
  const front = slice(x, 0, x.shape.with(axis, kept))
  const paddings = x.shape.map((): [number, number] => [0, 0]).with(axis, [x.shape[axis] - kept, 0])
  return pad(front, paddings, 1)
}
