import { fail, shown } from '../error.ts'
import { readStrided } from '../kernels/strided.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed, type Op, op } from '../tape/op.ts'
import { axesOf, axisOf, checkList, ownShape, type Shape, sizeOf, stridesOf } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

const rows = uniform([2, 3])
const cube = uniform([2, 3, 2])

/** `shape` with its one -1 replaced by what is left of `size`. */
function completed(size: number, from: Shape, shape: Shape): Shape {
  checkList('reshape', shape)
  const hole = shape.indexOf(-1)
  const rest = shape.reduce((product, n, i) => (i === hole ? product : product * n), 1)
  const full = hole < 0 ? shape : shape.map((n, i) => (i === hole ? size / rest : n))
  if (sizeOf(full) !== size || full.some((n) => !Number.isInteger(n) || n < 0))
    fail('reshape', `${size} elements do not fill ${shown(shape)}, from ${shown(from)}`, { shapes: [from, shape] })
  return ownShape('reshape', full)
}

export const reshape: Op<[x: TensorLike, shape: Shape]> = op({
  name: 'reshape',
  summary: 'The same elements in the same order, in another shape. One size may be -1: whatever is left.',
  formula: String.raw`y = x,\quad \bar x = \bar y`,
  signature: (x, shape) => ({ inputs: [x], attributes: { shape } }),
  forward: ([x], { shape }) => x.view(completed(x.size, x.shape, shape)),
  backward: [({ grad, inputs: [x] }) => reshape(grad, x.shape)],
  multiplyAdds: 0,
  examples: [
    [rows, [3, 2]],
    [rows, [-1]],
  ],
})

export const expandDims: Composed<[x: TensorLike, axis?: number], Tensor> = composed({
  name: 'expandDims',
  summary: 'Adds an axis of size 1.',
  formula: 'y = x',
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
  formula: 'y = x',
  compose: (like, axis) => {
    const x = toTensor('squeeze', like)
    const named = axis != null && axis.length > 0
    const axes = axesOf('squeeze', named ? axis : null, x.rank)
    const long = axes.find((a) => named && x.shape[a] !== 1)
    if (long !== undefined)
      fail('squeeze', `axis ${long} has size ${x.shape[long]}, not 1`, { shapes: [x.shape], axis: long })
    return reshape(
      x,
      x.shape.filter((n, i) => n !== 1 || !axes.includes(i)),
    )
  },
  examples: [[uniform([1, 2, 1])], [uniform([1, 2, 1]), [2]]],
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
  multiplyAdds: 0,
  examples: [[rows], [cube, [2, 0, 1]]],
})

function permutation(x: Tensor, perm?: readonly number[] | null): number[] {
  if (perm == null) return Array.from({ length: x.rank }, (_, i) => x.rank - 1 - i)
  if (!Array.isArray(perm)) fail('transpose', `perm is a list of axes, got ${String(perm)}`)
  const order = perm.map((axis) => axisOf('transpose', axis, x.rank))
  if (order.length !== x.rank || new Set(order).size !== x.rank)
    fail('transpose', `perm ${shown(perm)} must name every axis of ${shown(x.shape)} once`, { shapes: [x.shape] })
  return order
}
