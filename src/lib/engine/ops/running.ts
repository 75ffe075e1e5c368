import { promote } from '../dtype.ts'
import { type Op, op } from '../op.ts'
import { axisOf, sizeOf } from '../shape.ts'
import { blank } from '../tensor.ts'
import type { TensorLike } from '../tensor-like.ts'
import { uniform } from '../uniform.ts'

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
