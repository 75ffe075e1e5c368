import { fail } from '../../error.ts'
import { uniform } from '../../kinds/uniform.ts'
import { type Composed, composed } from '../../tape/op.ts'
import { range } from '../../tensor/creation.ts'
import { ofType } from '../../tensor/of-type.ts'
import { Tensor } from '../../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../../tensor/tensor-like.ts'
import { sub } from '../arithmetic.ts'
import { greaterEqual, less, lessEqual, logicalAnd } from '../comparison.ts'
import { minimum } from '../extremes.ts'
import { neg } from '../mathematics.ts'
import { reshape } from '../reshaping.ts'
import { where } from '../selecting.ts'

export const bandPart: Composed<[a: TensorLike, numLower: number | Tensor, numUpper: number | Tensor], Tensor> =
  composed({
    name: 'linalg.bandPart',
    summary:
      'Keeps a band around the diagonal, so many places below and above it, and sets the rest to 0. -1 keeps all.',
    formula: String.raw`y_{ij} = x_{ij}\,[\,i - j \le l,\ j - i \le u\,]`,
    compose: (like, numLower, numUpper) => {
      const a = toTensor('linalg.bandPart', like)
      if (a.rank < 2) fail('linalg.bandPart', `needs matrices, got rank ${a.rank}`, { shapes: [a.shape] })
      const [rows, columns] = a.shape.slice(-2)
      const lower = width('numLower', numLower, rows)
      const upper = width('numUpper', numUpper, columns)
      const below = sub(reshape(range(0, rows, 1, 'int32'), [rows, 1]), range(0, columns, 1, 'int32'))
      return where(logicalAnd(lessEqual(below, lower), greaterEqual(below, neg(upper))), a, 0)
    },
    examples: [
      [uniform([3, 3]), 0, -1],
      [uniform([2, 2, 3]), 1, 0],
    ],
  })

/** How many places to keep, at most `all`, as a tensor. */
function width(what: string, count: number | Tensor, all: number): Tensor {
  if (count instanceof Tensor) {
    const known = ofType('linalg.bandPart', what, count, 'int32')
    return where(less(known, 0), all, minimum(known, all))
  }
  if (!Number.isInteger(count) || count > all)
    fail('linalg.bandPart', `${what} must be a whole number up to ${all}, got ${count}`)
  return toTensor('linalg.bandPart', count < 0 ? all : count)
}
