import { fail, shown } from '../../error.ts'
import { uniform } from '../../kinds/uniform.ts'
import { type Composed, composed } from '../../tape/op.ts'
import { Tensor } from '../../tensor/tensor.ts'
import type { TensorLike } from '../../tensor/tensor-like.ts'
import { div, mul, sub } from '../arithmetic.ts'
import { stack } from '../joining.ts'
import { euclideanNorm } from '../norms.ts'
import { sum } from '../reductions.ts'
import { unstack } from '../slicing.ts'

export const gramSchmidt: Composed<[xs: TensorLike | readonly Tensor[]], Tensor | Tensor[]> = composed({
  name: 'linalg.gramSchmidt',
  summary:
    'Vectors of length 1, at right angles to each other, that span what the given ones span. One matrix, or a list.',
  formula: String.raw`u_i = x_i - \sum_{j < i} (y_j \cdot x_i)\,y_j,\quad y_i = \frac{u_i}{\lVert u_i \rVert}`,
  compose: (xs) => {
    const list = Array.isArray(xs) && (xs.length === 0 || xs[0] instanceof Tensor) ? (xs as Tensor[]) : null
    const vectors = list ?? unstack(xs as TensorLike)
    const n = vectors[0]?.size ?? fail('linalg.gramSchmidt', 'needs at least one vector')
    const odd = vectors.find((x) => x.rank !== 1 || x.size !== n)
    if (odd)
      fail('linalg.gramSchmidt', `vectors differ in length, ${n} and ${shown(odd.shape)}`, { shapes: [odd.shape] })
    if (vectors.length > n) fail('linalg.gramSchmidt', `${vectors.length} vectors are too many for ${n} dimensions`)
    const made: Tensor[] = []
    for (const x of vectors) {
      // What was taken off already is not seen by the later products: steadier than all at once.
      const rest = made.reduce((u, y) => sub(u, mul(sum(mul(y, u)), y)), x)
      made.push(div(rest, euclideanNorm(rest)))
    }
    return list ? made : stack(made)
  },
  examples: [[uniform([2, 3])]],
})
