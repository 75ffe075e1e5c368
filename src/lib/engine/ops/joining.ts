import { fail, shown } from '../error.ts'
import { writeStrided } from '../kernels/strided.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed, type Op, op } from '../tape/op.ts'
import { promote } from '../tensor/dtype.ts'
import { axisOf, sameShape, stridesOf } from '../tensor/shape.ts'
import { type Tensor, unwritten } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import { add } from './arithmetic.ts'
import { clone } from './copies.ts'
import { expandDims } from './reshaping.ts'
import { slice } from './slicing.ts'

/** Throws unless the tensors come in a list. */
function checkTensors(op: string, tensors: unknown): void {
  if (!Array.isArray(tensors) || tensors.length === 0) fail(op, `needs a list of at least one tensor, as ${op}([a, b])`)
}

type Concat = Op<[tensors: readonly TensorLike[], axis?: number]>

export const concat: Concat = op({
  name: 'concat',
  summary: 'Puts tensors one after the other along an axis.',
  formula: String.raw`y = [a \mid b],\quad [\bar a \mid \bar b] = \bar y`,
  signature: (tensors, axis = 0) => {
    checkTensors('concat', tensors)
    return { inputs: tensors, attributes: { axis } }
  },
  forward: (inputs, { axis }) => {
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
    const y = unwritten(shape, dtype)
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
  multiplyAdds: 0,
  tensors: 'list',
  examples: [[[uniform([2]), uniform([3], 2)]], [[uniform([2, 3]), uniform([2, 1], 2)], 1]],
})

export const addN: Composed<[tensors: readonly TensorLike[]], Tensor> = composed({
  name: 'addN',
  summary: 'Adds several tensors of one shape and type.',
  formula: String.raw`y = \sum_k x_k`,
  compose: (tensors) => {
    checkTensors('addN', tensors)
    const [first, ...others] = toTensors('addN', tensors)
    const odd = others.find((x) => !sameShape(x.shape, first.shape) || x.dtype !== first.dtype)
    if (odd)
      fail('addN', `tensors differ, ${first.dtype} ${shown(first.shape)} and ${odd.dtype} ${shown(odd.shape)}`, {
        shapes: [first.shape, odd.shape],
      })
    return others.reduce((sum, x) => add(sum, x), clone(first))
  },
  tensors: 'list',
  examples: [[[uniform([2]), uniform([2], 2), uniform([2], 3)]]],
})

export const stack: Composed<[tensors: readonly TensorLike[], axis?: number], Tensor> = composed({
  name: 'stack',
  summary: 'Puts tensors of one shape side by side along a new axis.',
  formula: 'y = [a, b]',
  compose: (tensors, axis = 0) => {
    checkTensors('stack', tensors)
    const all = toTensors('stack', tensors)
    for (const { shape } of all)
      if (!sameShape(shape, all[0].shape))
        fail('stack', `shapes differ, ${shown(all[0].shape)} and ${shown(shape)}`, { shapes: [all[0].shape, shape] })
    const odd = all.find(({ dtype }) => dtype !== all[0].dtype)
    if (odd) fail('stack', `types differ, ${all[0].dtype} and ${odd.dtype}`)
    return concat(
      all.map((x) => expandDims(x, axis)),
      axisOf('stack', axis, all[0].rank + 1),
    )
  },
  tensors: 'list',
  examples: [[[uniform([2]), uniform([2], 2)]], [[uniform([2, 3]), uniform([2, 3], 2)], -1]],
})
