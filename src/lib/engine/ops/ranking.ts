import { fail, shown } from '../error.ts'
import { topPositions } from '../kernels/top-positions.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { range } from '../tensor/creation.ts'
import { track } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { add } from './arithmetic.ts'
import { gather } from './indexing.ts'
import { reshape } from './reshaping.ts'

export const topk: Composed<[x: TensorLike, k?: number, sorted?: boolean], { values: Tensor; indices: Tensor }> =
  composed({
    name: 'topk',
    summary:
      'The k largest elements along the last axis, the largest first, and their positions: `{ values, indices }`.',
    formula: String.raw`y_i = x_{\pi_i},\quad x_{\pi_1} \ge x_{\pi_2} \ge \dots`,
    // Ours are always sorted; tfjs promises no order otherwise.
    compose: (like, k = 1) => {
      const x = toTensor('topk', like)
      const n = x.shape[x.rank - 1]
      if (x.rank === 0) fail('topk', 'needs at least one axis, got a single number')
      if (!(Number.isInteger(k) && k >= 0 && k <= n))
        fail('topk', `cannot take ${k} of ${n}, ${shown(x.shape)}`, { shapes: [x.shape] })
      const indices = track(topPositions(x, k))
      const rows = x.size / n
      const begins = reshape(range(0, x.size, n, 'int32'), [rows, 1])
      const places = add(reshape(indices, [rows, k]), begins)
      return { values: reshape(gather(reshape(x, [x.size]), places), indices.shape), indices }
    },
    examples: [[[1, 5, 3, 4], 2], [uniform([2, 3]), 2], [uniform([2, 2, 3])]],
  })
