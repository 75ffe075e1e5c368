import { zerosLike } from '../creation.ts'
import { allocate, type DataType, isFloat, promote } from '../dtype.ts'
import { fail, shown } from '../error.ts'
import { readStrided, writeStrided } from '../kernels/strided.ts'
import { type Composed, composed, none, type Op, op } from '../op.ts'
import {
  axesOf,
  axisOf,
  broadcastShapes,
  broadcastStrides,
  type Shape,
  sameShape,
  sizeOf,
  stridesOf,
} from '../shape.ts'
import { Tensor } from '../tensor.ts'
import { type TensorLike, toTensor, toTensors } from '../tensor-like.ts'
import { sumTo } from './reductions.ts'

const rows = [
  [1, 2, 3],
  [4, 5, 6],
]
const cube = [
  [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
  [
    [7, 8],
    [9, 10],
    [11, 12],
  ],
]

/** `shape` with its one -1 replaced by what is left of `size`. */
function completed(size: number, from: Shape, shape: Shape): Shape {
  const hole = shape.indexOf(-1)
  const rest = shape.reduce((product, n, i) => (i === hole ? product : product * n), 1)
  const full = hole < 0 ? [...shape] : shape.map((n, i) => (i === hole ? size / rest : n))
  if (sizeOf(full) !== size || full.some((n) => !Number.isInteger(n) || n < 0))
    fail('reshape', `${size} elements do not fill ${shown(shape)}, from ${shown(from)}`, { shapes: [from, shape] })
  return full
}

export const reshape: Op<[x: TensorLike, shape: Shape]> = op({
  name: 'reshape',
  summary: 'The same elements in the same order, in another shape. One size may be -1: whatever is left.',
  formula: String.raw`y = x,\quad \bar x = \bar y`,
  signature: (x, shape) => ({ inputs: [x], attributes: { shape } }),
  forward: ([x], { shape }) => x.view(completed(x.size, x.shape, shape)),
  backward: [({ grad, inputs: [x] }) => reshape(grad, x.shape)],
  examples: [
    [rows, [3, 2]],
    [rows, [-1]],
  ],
})

export const clone: Op<[x: TensorLike]> = op({
  name: 'clone',
  summary: 'The same values once more, to be disposed on their own.',
  formula: String.raw`y = x,\quad \bar x = \bar y`,
  signature: (x) => ({ inputs: [x], attributes: {} }),
  forward: ([x]) => x.view(x.shape),
  backward: [({ grad }) => grad],
  examples: [[rows]],
})

export const stopGradient: Op<[x: TensorLike]> = op({
  name: 'stopGradient',
  summary: 'The same values, taken as constants: no gradient passes.',
  formula: String.raw`y = x,\quad \bar x = 0`,
  signature: (x) => ({ inputs: [x], attributes: {} }),
  forward: ([x]) => x.view(x.shape),
  backward: [none('that is what it is for')],
  examples: [[rows]],
  tfjs: null,
})

export const cast: Op<[x: TensorLike, dtype: DataType]> = op({
  name: 'cast',
  summary: 'The same values in another type. To whole numbers they are cut off, to bool they become "not 0".',
  formula: String.raw`y = x,\quad \bar x = \bar y\ \text{(0 through whole numbers)}`,
  signature: (x, dtype) => ({ inputs: [x], attributes: { dtype } }),
  forward: ([x], { dtype }) => {
    if (x.dtype === dtype) return x.view(x.shape)
    const values = allocate(dtype, x.size)
    if (dtype === 'bool') for (let i = 0; i < x.size; i++) values[i] = x.values[i] === 0 ? 0 : 1
    else values.set(x.values)
    return new Tensor(values, x.shape, dtype)
  },
  backward: [
    ({ grad, inputs: [x], attributes: { dtype } }) => {
      if (!isFloat(dtype)) return zerosLike(x)
      return isFloat(x.dtype) ? cast(grad, x.dtype) : grad
    },
  ],
  examples: [
    [[1.7, -1.7, 0], 'int32'],
    [[1.7, -1.7, 0], 'bool'],
    [rows, 'float64'],
  ],
})

export const expandDims: Composed<[x: TensorLike, axis?: number], Tensor> = composed({
  name: 'expandDims',
  summary: 'Adds an axis of size 1.',
  formula: String.raw`y = x`,
  compose: (like, axis = 0) => {
    const x = toTensor('expandDims', like)
    const at = axisOf('expandDims', axis, x.rank + 1)
    return reshape(x, [...x.shape.slice(0, at), 1, ...x.shape.slice(at)])
  },
  examples: [[rows], [rows, -1]],
})

export const squeeze: Composed<[x: TensorLike, axis?: readonly number[]], Tensor> = composed({
  name: 'squeeze',
  summary: 'Drops axes of size 1: all of them, or those named.',
  formula: String.raw`y = x`,
  compose: (like, axis) => {
    const x = toTensor('squeeze', like)
    const axes = axesOf('squeeze', axis, x.rank)
    const long = axes.find((a) => axis != null && x.shape[a] !== 1)
    if (long !== undefined)
      fail('squeeze', `axis ${long} has size ${x.shape[long]}, not 1`, { shapes: [x.shape], axis: long })
    return reshape(
      x,
      x.shape.filter((n, i) => n !== 1 || !axes.includes(i)),
    )
  },
  examples: [[[[[1], [2]]]], [[[[1], [2]]], [2]]],
})

export const transpose: Op<[x: TensorLike, perm?: readonly number[]]> = op({
  name: 'transpose',
  summary: 'Exchanges axes: axis i of the result is axis perm[i] of x. Without perm, all in reverse.',
  formula: String.raw`y_{ij} = x_{ji},\quad \bar x = \bar y^{\top}`,
  signature: (x, perm) => ({ inputs: [x], attributes: { perm } }),
  forward: ([x], { perm }) => {
    const order = permutation(x, perm)
    const strides = stridesOf(x.shape)
    return readStrided(
      x,
      order.map((axis) => x.shape[axis]),
      order.map((axis) => strides[axis]),
    )
  },
  backward: [
    ({ grad, inputs: [x], attributes: { perm } }) => {
      const order = permutation(x, perm)
      return transpose(
        grad,
        order.map((_, axis) => order.indexOf(axis)),
      )
    },
  ],
  examples: [[rows], [cube, [2, 0, 1]]],
})

function permutation(x: Tensor, perm?: readonly number[] | null): number[] {
  if (perm == null) return Array.from({ length: x.rank }, (_, i) => x.rank - 1 - i)
  const order = perm.map((axis) => axisOf('transpose', axis, x.rank))
  if (order.length !== x.rank || new Set(order).size !== x.rank)
    fail('transpose', `perm ${shown(perm)} must name every axis of ${shown(x.shape)} once`, { shapes: [x.shape] })
  return order
}

export const broadcastTo: Op<[x: TensorLike, shape: Shape]> = op({
  name: 'broadcastTo',
  summary: 'Repeats axes of size 1, and adds axes in front, until the shape is reached.',
  formula: String.raw`y_j = x_{j \to i},\quad \bar x_i = \sum_{j \to i} \bar y_j`,
  signature: (x, shape) => ({ inputs: [x], attributes: { shape } }),
  forward: ([x], { shape }) => {
    if (!sameShape(broadcastShapes('broadcastTo', x.shape, shape), shape))
      fail('broadcastTo', `${shown(x.shape)} does not stretch to ${shown(shape)}`, { shapes: [x.shape, shape] })
    return sameShape(x.shape, shape) ? x.view(shape) : readStrided(x, shape, broadcastStrides(x.shape, shape))
  },
  backward: [({ grad, inputs: [x] }) => sumTo(grad, x.shape)],
  examples: [
    [
      [1, 2, 3],
      [2, 3],
    ],
    [[[[1], [2]]], [2, 2, 3]],
  ],
})

export const tile: Composed<[x: TensorLike, reps: readonly number[]], Tensor> = composed({
  name: 'tile',
  summary: 'Repeats the whole tensor along each axis.',
  formula: String.raw`y_{i} = x_{i \bmod n}`,
  compose: (like, reps) => {
    const x = toTensor('tile', like)
    if (reps.length !== x.rank)
      fail('tile', `needs one repetition for each axis, ${shown(reps)} for ${shown(x.shape)}`, { shapes: [x.shape] })
    const apart = reshape(
      x,
      x.shape.flatMap((n) => [1, n]),
    )
    const repeated = broadcastTo(
      apart,
      x.shape.flatMap((n, i) => [reps[i], n]),
    )
    return reshape(
      repeated,
      x.shape.map((n, i) => n * reps[i]),
    )
  },
  examples: [
    [rows, [2, 1]],
    [[1, 2], [3]],
  ],
})

/** `begin` and `size` for every axis; a size of -1, or none, reaches to the end. */
function span(x: Tensor, begin: number | readonly number[], size?: number | readonly number[] | null) {
  const [from, counts] = [[begin].flat(), [size ?? []].flat()]
  const begins = x.shape.map((_, i) => from[i] ?? 0)
  const sizes = x.shape.map((n, i) => ((counts[i] ?? -1) === -1 ? n - begins[i] : counts[i]))
  if (from.length > x.rank || x.shape.some((n, i) => begins[i] < 0 || sizes[i] < 0 || begins[i] + sizes[i] > n))
    fail('slice', `${shown(sizes)} from ${shown(begins)} on reaches outside of ${shown(x.shape)}`, {
      shapes: [x.shape],
    })
  return { begins, sizes }
}

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
    return readStrided(
      x,
      sizes,
      strides,
      begins.reduce((offset, b, i) => offset + b * strides[i], 0),
    )
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
    if (paddings.length !== x.rank)
      fail('pad', `needs one pair for each axis, ${paddings.length} for ${shown(x.shape)}`, { shapes: [x.shape] })
    const shape = x.shape.map((n, i) => n + paddings[i][0] + paddings[i][1])
    const y = new Tensor(allocate(x.dtype, sizeOf(shape)), shape, x.dtype)
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
  examples: [
    [
      rows,
      [
        [1, 0],
        [2, 1],
      ],
    ],
    [[1, 2], [[1, 1]], 9],
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
  examples: [[rows], [cube, [0, 2]]],
})

type Concat = Op<[tensors: readonly TensorLike[], axis?: number]>

export const concat: Concat = op({
  name: 'concat',
  summary: 'Puts tensors one after the other along an axis.',
  formula: String.raw`y = [a \mid b],\quad [\bar a \mid \bar b] = \bar y`,
  signature: (tensors, axis = 0) => ({ inputs: tensors, attributes: { axis } }),
  forward: (inputs, { axis }) => {
    if (inputs.length === 0) fail('concat', 'needs at least one tensor')
    const [first] = inputs
    const along = axisOf('concat', axis, first.rank)
    for (const { shape } of inputs)
      if (shape.length !== first.rank || shape.some((n, i) => i !== along && n !== first.shape[i]))
        fail(
          'concat',
          `sizes may differ only along axis ${along}, ${inputs.map((x) => shown(x.shape)).join(' and ')}`,
          {
            shapes: inputs.map((x) => x.shape),
            axis: along,
          },
        )
    const shape = first.shape.map((n, i) => (i === along ? inputs.reduce((sum, x) => sum + x.shape[along], 0) : n))
    const dtype = inputs.map((x) => x.dtype).reduce(promote)
    const y = new Tensor(allocate(dtype, sizeOf(shape)), shape, dtype)
    const strides = stridesOf(shape)
    let offset = 0
    for (const x of inputs) {
      writeStrided(x, y, strides, offset)
      offset += x.shape[along] * strides[along]
    }
    return y
  },
  backward: ({ grad, inputs, attributes: { axis } }, input) => {
    const { shape, rank } = inputs[input]
    const along = axisOf('concat', axis, rank)
    const before = inputs.slice(0, input).reduce((sum, x) => sum + x.shape[along], 0)
    return slice(
      grad,
      shape.map((_, i) => (i === along ? before : 0)),
      shape,
    )
  },
  examples: [
    [
      [
        [1, 2],
        [3, 4, 5],
      ],
    ],
    [[rows, [[7], [8]]], 1],
  ],
})

export const stack: Composed<[tensors: readonly TensorLike[], axis?: number], Tensor> = composed({
  name: 'stack',
  summary: 'Puts tensors of one shape side by side along a new axis.',
  formula: String.raw`y = [a, b]`,
  compose: (tensors, axis = 0) => {
    const all = toTensors('stack', tensors)
    for (const { shape } of all)
      if (!sameShape(shape, all[0].shape))
        fail('stack', `shapes differ, ${shown(all[0].shape)} and ${shown(shape)}`, { shapes: [all[0].shape, shape] })
    return concat(
      all.map((x) => expandDims(x, axis)),
      axisOf('stack', axis, all[0].rank + 1),
    )
  },
  examples: [
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[rows, rows], -1],
  ],
})

export const split: Composed<[x: TensorLike, sizes: number | readonly number[], axis?: number], Tensor[]> = composed({
  name: 'split',
  summary: 'Cuts a tensor along an axis: into that many equal parts, or into parts of the sizes named.',
  formula: String.raw`[a \mid b] = x`,
  compose: (like, sizes, axis = 0) => {
    const x = toTensor('split', like)
    const along = axisOf('split', axis, x.rank)
    const parts = typeof sizes === 'number' ? Array<number>(sizes).fill(x.shape[along] / sizes) : sizes
    if (parts.some((n) => !Number.isInteger(n)) || parts.reduce((a, b) => a + b, 0) !== x.shape[along])
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
    [[1, 2, 3, 4], 2],
    [rows, [1, 2], 1],
  ],
})

export const unstack: Composed<[x: TensorLike, axis?: number], Tensor[]> = composed({
  name: 'unstack',
  summary: 'Takes a tensor apart along an axis, which disappears.',
  formula: String.raw`[a, b] = x`,
  compose: (like, axis = 0) => {
    const x = toTensor('unstack', like)
    const along = axisOf('unstack', axis, x.rank)
    const shape = x.shape.filter((_, i) => i !== along)
    return split(x, x.shape[along], along).map((part) => reshape(part, shape))
  },
  examples: [[rows], [rows, 1]],
})
