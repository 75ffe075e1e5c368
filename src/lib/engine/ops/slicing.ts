import { fail, shown } from '../error.ts'
import { addStrided, readStrided, writeStrided } from '../kernels/strided.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed, type Op, op } from '../tape/op.ts'
import { axesOf, axisOf, stridesOf } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { reshape } from './reshaping.ts'

const rows = uniform([2, 3])
const cube = uniform([2, 3, 2])

/** `begin` and `size` for every axis; a size of -1, or none, reaches to the end. */
function span(x: Tensor, begin: number | readonly number[], size?: number | readonly number[] | null) {
  const [from, counts] = [[begin].flat(), [size ?? []].flat()]
  const begins = x.shape.map((_, i) => from[i] ?? 0)
  const sizes = x.shape.map((n, i) => ((counts[i] ?? -1) === -1 ? n - begins[i] : counts[i]))
  if (![...begins, ...sizes].every(Number.isInteger))
    fail('slice', `begin and size must be whole numbers, got ${shown(begins)} and ${shown(sizes)}`)
  if (from.length > x.rank || x.shape.some((n, i) => begins[i] < 0 || sizes[i] < 0 || begins[i] + sizes[i] > n))
    fail('slice', `${shown(sizes)} from ${shown(begins)} on reaches outside of ${shown(x.shape)}`, {
      shapes: [x.shape],
    })
  return { begins, sizes }
}

/** Where in memory the element at these indices is. */
const offsetOf = (indices: readonly number[], strides: readonly number[]): number =>
  indices.reduce((offset, index, axis) => offset + index * strides[axis], 0)

export const slice: Op<[x: TensorLike, begin: number | readonly number[], size?: number | readonly number[]]> = op({
  name: 'slice',
  summary: 'A block of the tensor: `size` elements along each axis, from `begin` on. -1 means: to the end.',
  formula: String.raw`y_i = x_{b+i},\quad \bar x_{b+i} = \bar y_i,\ \text{0 elsewhere}`,
  signature: (x, begin, size) => ({
    inputs: [x],
    attributes: { begin, size },
  }),
  forward: ([x], { begin, size }) => {
    const { begins, sizes } = span(x, begin, size)
    const strides = stridesOf(x.shape)
    return readStrided(x, sizes, strides, offsetOf(begins, strides))
  },
  backward: [
    ({ grad, inputs: [x], attributes: { begin, size } }) => {
      const { begins, sizes } = span(x, begin, size)
      return pad(
        grad,
        x.shape.map((n, i) => [begins[i], n - begins[i] - sizes[i]] as const),
      )
    },
  ],
  addInto: ({ grad, inputs: [x], attributes: { begin, size } }, sum) => {
    const strides = stridesOf(x.shape)
    addStrided(grad, sum, strides, offsetOf(span(x, begin, size).begins, strides))
  },
  multiplyAdds: 0,
  examples: [
    [rows, [0, 1], [2, 2]],
    [cube, 1],
    [cube, [0, 1], [-1, 1]],
  ],
})

export const pad: Op<[x: TensorLike, paddings: readonly (readonly [number, number])[], constantValue?: number]> = op({
  name: 'pad',
  summary: 'Puts elements of one value (0) before and after the tensor along each axis.',
  formula: String.raw`y_{b+i} = x_i,\ c\ \text{elsewhere},\quad \bar x_i = \bar y_{b+i}`,
  signature: (x, paddings, constantValue = 0) => ({
    inputs: [x],
    attributes: { paddings, constantValue },
  }),
  forward: ([x], { paddings, constantValue }) => {
    if (paddings?.length !== x.rank)
      fail('pad', `needs one pair for each axis, ${paddings?.length ?? 'nothing'} for ${shown(x.shape)}`, {
        shapes: [x.shape],
      })
    const odd = paddings.find((pair) => pair.length !== 2 || pair.some((n) => !(n >= 0)))
    if (odd) fail('pad', `a pair says how many before and how many after, got ${shown(odd)}`, { shapes: [x.shape] })
    const shape = x.shape.map((n, i) => n + paddings[i][0] + paddings[i][1])
    const y = blank(shape, x.dtype)
    if (constantValue !== 0) y.values.fill(constantValue)
    const strides = stridesOf(shape)
    writeStrided(
      x,
      y,
      strides,
      paddings.reduce((offset, [before], i) => offset + before * strides[i], 0),
    )
    return y
  },
  backward: [
    ({ grad, inputs: [x], attributes: { paddings } }) =>
      slice(
        grad,
        paddings.map(([before]) => before),
        x.shape,
      ),
  ],
  multiplyAdds: 0,
  examples: [
    [
      rows,
      [
        [1, 0],
        [2, 1],
      ],
    ],
    [uniform([2]), [[1, 1]], 9],
  ],
})

export const reverse: Op<[x: TensorLike, axis?: number | readonly number[]]> = op({
  name: 'reverse',
  summary: 'The last first, along axes.',
  formula: String.raw`y_i = x_{n-1-i},\quad \bar x_i = \bar y_{n-1-i}`,
  signature: (x, axis) => ({ inputs: [x], attributes: { axis } }),
  forward: ([x], { axis }) => {
    const axes = axesOf('reverse', axis, x.rank)
    const strides = stridesOf(x.shape)
    const last = axes.reduce((offset, a) => offset + (x.shape[a] - 1) * strides[a], 0)
    return readStrided(
      x,
      x.shape,
      strides.map((s, a) => (axes.includes(a) ? -s : s)),
      last,
    )
  },
  backward: [({ grad, attributes: { axis } }) => reverse(grad, axis)],
  multiplyAdds: 0,
  examples: [[rows], [cube, [0, 2]]],
})

/** The sizes of the parts; one of them may be -1: whatever is left. */
function partsOf(size: number, sizes: number | readonly number[]): readonly number[] {
  if (typeof sizes === 'number') return Array<number>(sizes).fill(size / sizes)
  if (!Array.isArray(sizes)) fail('split', `needs a number of parts, or a list of their sizes, got ${String(sizes)}`)
  const named = sizes.reduce((sum, n) => (n === -1 ? sum : sum + n), 0)
  const hole = sizes.indexOf(-1)
  return sizes.map((n, i) => (i === hole ? size - named : n))
}

export const split: Composed<[x: TensorLike, sizes: number | readonly number[], axis?: number], Tensor[]> = composed({
  name: 'split',
  summary: 'Cuts a tensor along an axis: into that many equal parts, or into parts of the sizes named.',
  formula: String.raw`[a \mid b] = x`,
  compose: (like, sizes, axis = 0) => {
    const x = toTensor('split', like)
    const along = axisOf('split', axis, x.rank)
    const parts = partsOf(x.shape[along], sizes)
    if (parts.some((n) => !Number.isInteger(n) || n < 0) || parts.reduce((a, b) => a + b, 0) !== x.shape[along])
      fail('split', `${shown(parts)} does not add up to ${x.shape[along]}`, { shapes: [x.shape], axis: along })
    let begin = 0
    return parts.map((n) => {
      const from = x.shape.map((_, i) => (i === along ? begin : 0))
      begin += n
      return slice(
        x,
        from,
        x.shape.map((size, i) => (i === along ? n : size)),
      )
    })
  },
  examples: [
    [uniform([4]), 2],
    [rows, [1, 2], 1],
  ],
})

export const unstack: Composed<[x: TensorLike, axis?: number], Tensor[]> = composed({
  name: 'unstack',
  summary: 'Takes a tensor apart along an axis, which disappears.',
  formula: '[a, b] = x',
  compose: (like, axis = 0) => {
    const x = toTensor('unstack', like)
    const along = axisOf('unstack', axis, x.rank)
    const shape = x.shape.filter((_, i) => i !== along)
    return split(x, x.shape[along], along).map((part) => reshape(part, shape))
  },
  examples: [[rows], [rows, 1]],
})
