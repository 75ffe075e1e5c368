import { fail, shown } from '../error.ts'
import { none, type Op, op } from '../tape/op.ts'
import { sameShape } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'

type Side = 'left' | 'right'

/** For each value the place in its sorted row before which it could be put, found by halving. */
function placesOf(name: string, sorted: Tensor, values: Tensor, side: Side): Tensor {
  if (side !== 'left' && side !== 'right') fail(name, `side must be left or right, got ${side}`)
  if (sorted.rank === 0 || !sameShape(sorted.shape.slice(0, -1), values.shape.slice(0, -1)))
    fail(name, `rows differ, ${shown(sorted.shape)} and ${shown(values.shape)}`, {
      shapes: [sorted.shape, values.shape],
    })
  const [n, m] = [sorted.shape[sorted.rank - 1], values.shape[values.rank - 1]]
  const result = blank(values.shape, 'int32')
  for (let i = 0; i < values.size; i++) {
    const row = Math.floor(i / m) * n
    let [low, high] = [0, n]
    while (low < high) {
      const middle = (low + high) >> 1
      const before = sorted.values[row + middle] < values.values[i]
      if (before || (side === 'right' && sorted.values[row + middle] === values.values[i])) low = middle + 1
      else high = middle
    }
    result.values[i] = low
  }
  return result
}

const position = none('a position is a whole number: it jumps')
const rows = [
  [0, 3, 9, 9, 10],
  [1, 2, 3, 4, 5],
]
const sought = [
  [2, 9, 11],
  [0, 3, 6],
]

export const searchSorted: Op<[sortedSequence: TensorLike, values: TensorLike, side?: Side]> = op({
  name: 'searchSorted',
  summary: 'Where each value belongs in a sorted row: before its equals (left), or after them (right).',
  formula: String.raw`y_i = |\{j : s_j < x_i\}|\ \text{(left)},\quad |\{j : s_j \le x_i\}|\ \text{(right)}`,
  signature: (sortedSequence, values, side = 'left') => ({ inputs: [sortedSequence, values], attributes: { side } }),
  forward: ([row, values], { side }) => placesOf('searchSorted', row, values, side),
  backward: [position, position],
  examples: [
    [rows, sought],
    [rows, sought, 'right'],
  ],
})

type Bound = Op<[sortedSequence: TensorLike, values: TensorLike]>

function bound(name: string, side: Side, summary: string, formula: string): Bound {
  return op({
    name,
    summary,
    formula,
    signature: (row, values) => ({ inputs: [row, values], attributes: {} }),
    forward: ([row, values]) => placesOf(name, row, values, side),
    backward: [position, position],
    examples: [[rows, sought]],
  })
}

export const lowerBound: Bound = bound(
  'lowerBound',
  'left',
  'The first place in a sorted row whose element is not smaller.',
  String.raw`y_i = |\{j : s_j < x_i\}|`,
)
export const upperBound: Bound = bound(
  'upperBound',
  'right',
  'The first place in a sorted row whose element is larger.',
  String.raw`y_i = |\{j : s_j \le x_i\}|`,
)
