import { fail } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import type { Seed } from '../random/draws.ts'
import { randomUniform } from '../random/random-tensors.ts'
import { type Composed, composed } from '../tape/op.ts'
import { isFloat } from '../tensor/dtype.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { div } from './arithmetic.ts'
import { greaterEqual } from './comparison.ts'
import { clone } from './copies.ts'
import { where } from './selecting.ts'

/** The shape in which lots are drawn; null for a size that is that of x. A lot counts for all it is stretched over. */
type NoiseShape = readonly (number | null)[] | null

export const dropout: Composed<[x: TensorLike, rate: number, noiseShape?: NoiseShape, seed?: Seed], Tensor> = composed({
  name: 'dropout',
  summary: 'Sets elements to 0 by lot, and enlarges the others so that the sum stays the same on average.',
  formula: String.raw`y_i = \frac{x_i}{1 - r}\,[u_i \ge r],\quad u_i \sim \mathcal U(0, 1)`,
  compose: (like, rate, noiseShape, seed) => {
    const x = toTensor('dropout', like)
    if (!(rate >= 0 && rate < 1)) fail('dropout', `the rate must be at least 0 and less than 1, got ${rate}`)
    if (!isFloat(x.dtype)) fail('dropout', `needs floats, got ${x.dtype}`, { shapes: [x.shape] })
    if (rate === 0) return clone(x)
    const shape = noiseShape?.map((n, i) => n ?? x.shape[i]) ?? x.shape
    return where(greaterEqual(randomUniform(shape, 0, 1, 'float32', seed), rate), div(x, 1 - rate), 0)
  },
  examples: [
    [uniform([2, 3]), 0],
    [uniform([2, 3]), 0.4, null, 7],
    [uniform([2, 3]), 0.4, [2, 1], 7],
  ],
})
