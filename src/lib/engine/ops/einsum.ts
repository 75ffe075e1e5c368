import { readEquation } from '../kinds/einsum-equation.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { range } from '../tensor/creation.ts'
import { sizeOf } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { mul } from './arithmetic.ts'
import { gather } from './indexing.ts'
import { matMul } from './linear.ts'
import { sum } from './reductions.ts'
import { reshape, transpose } from './reshaping.ts'

export const einsum: Composed<[equation: string, ...tensors: TensorLike[]], Tensor> = composed({
  name: 'einsum',
  summary: 'Names the axes by letters: letters that meet are multiplied, those missing after the arrow summed up.',
  formula: String.raw`\texttt{ij,jk->ik}:\quad y_{ik} = \sum_j a_{ij}\,b_{jk}`,
  compose: (equation, ...likes: TensorLike[]) => {
    const tensors = toTensors('einsum', likes)
    const { inputs, output } = readEquation(equation, tensors)
    let terms = tensors.map((x, i) => diagonal({ x, labels: inputs[i] }))
    while (terms.length > 1) {
      const [a, b, ...rest] = terms
      terms = [product(a, b, output + rest.map(({ labels }) => labels).join('')), ...rest]
    }
    return arranged(summed(terms[0], output), output)
  },
  tensors: [1],
  examples: [
    ['ij,jk->ik', uniform([2, 3]), uniform([3, 2], 2)],
    ['bij,bj->ib', uniform([2, 2, 3]), uniform([2, 3], 2)],
    ['i,j->ji', uniform([2]), uniform([3], 2)],
    ['ij,ij->', uniform([2, 3]), uniform([2, 3], 2)],
    ['ijk->ki', uniform([2, 3, 2])],
  ],
})

/** A tensor whose axes have letters. */
interface Term {
  x: Tensor
  labels: string
}

const only = (labels: string, wanted: (label: string) => boolean): string => [...labels].filter(wanted).join('')

/** The sizes of the axes with these letters. */
const sizes = ({ x, labels }: Term, wanted: string): number[] =>
  [...wanted].map((label) => x.shape[labels.indexOf(label)])

/** The axes in another order. */
function arranged({ x, labels }: Term, order: string): Tensor {
  return order === labels
    ? x
    : transpose(
        x,
        [...order].map((label) => labels.indexOf(label)),
      )
}

/** Sums up the axes that nobody wants. */
function summed({ x, labels }: Term, wanted: string): Term {
  const axes = [...labels].flatMap((label, axis) => (wanted.includes(label) ? [] : [axis]))
  return axes.length === 0 ? { x, labels } : { x: sum(x, axes), labels: only(labels, (l) => wanted.includes(l)) }
}

/** Of two axes with the same letter only the places where both agree count: every (n + 1)th of n². */
function diagonal({ x, labels }: Term): Term {
  const twice = [...labels].find((label, axis) => labels.indexOf(label) < axis)
  if (twice === undefined) return { x, labels }
  const [first, second] = [labels.indexOf(twice), labels.indexOf(twice, labels.indexOf(twice) + 1)]
  const others = [...labels].flatMap((_, axis) => (axis === first || axis === second ? [] : [axis]))
  const n = x.shape[first]
  const square = transpose(x, [first, second, ...others])
  const line = reshape(square, [n * n, ...others.map((axis) => x.shape[axis])])
  const places = range(0, n * n, n + 1, 'int32')
  return diagonal({ x: gather(line, places), labels: twice + others.map((axis) => labels[axis]).join('') })
}

/** The product of two terms, summed over the letters that both have and nobody else wants: a matMul where possible. */
function product(left: Term, right: Term, wanted: string): Term {
  const a = summed(left, wanted + right.labels)
  const b = summed(right, wanted + left.labels)
  const batch = only(a.labels, (label) => b.labels.includes(label) && wanted.includes(label))
  const inner = only(a.labels, (label) => b.labels.includes(label) && !wanted.includes(label))
  const rows = only(a.labels, (label) => !b.labels.includes(label))
  const columns = only(b.labels, (label) => !a.labels.includes(label))
  const labels = batch + rows + columns
  const [n, m, p, q] = [sizes(a, batch), sizes(a, rows), sizes(b, columns), sizes(a, inner)]
  const A = arranged(a, batch + rows + inner)
  const B = arranged(b, batch + inner + columns)
  if (rows === '' && columns === '') return summed({ x: mul(A, B), labels: batch + inner }, labels)
  if (inner === '')
    return { x: mul(reshape(A, [...n, ...m, ...p.map(() => 1)]), reshape(B, [...n, ...m.map(() => 1), ...p])), labels }
  const y = matMul(reshape(A, [...n, sizeOf(m), sizeOf(q)]), reshape(B, [...n, sizeOf(q), sizeOf(p)]))
  return { x: reshape(y, [...n, ...m, ...p]), labels }
}
