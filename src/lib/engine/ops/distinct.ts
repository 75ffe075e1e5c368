import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { tensor1d } from '../tensor/creation.ts'
import { axisOf, sizeOf } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { gather } from './indexing.ts'
import { transpose } from './reshaping.ts'

export const unique: Composed<[x: TensorLike, axis?: number], { values: Tensor; indices: Tensor }> = composed({
  name: 'unique',
  summary: 'Each slice along an axis once, and for every slice the place of its like: `{ values, indices }`.',
  formula: String.raw`y = \{x_i\},\quad x_i = y_{k_i}`,
  compose: (like, axis = 0) => {
    const x = toTensor('unique', like)
    const along = axisOf('unique', axis, x.rank)
    const others = [...x.shape.keys()].filter((other) => other !== along)
    const { values } = transpose(x, [along, ...others])
    const each = sizeOf(others.map((other) => x.shape[other]))
    const seen = new Map<string, number>()
    const firsts: number[] = []
    const places = Array.from({ length: x.shape[along] }, (_, i) => {
      const elements = values.subarray(i * each, (i + 1) * each).join()
      const place = seen.get(elements) ?? firsts.push(i) - 1
      seen.set(elements, place)
      return place
    })
    return { values: gather(x, tensor1d(firsts, 'int32'), along), indices: tensor1d(places, 'int32') }
  },
  examples: [[[3, 1, 2]], [uniform([2, 3]), 1]],
})
