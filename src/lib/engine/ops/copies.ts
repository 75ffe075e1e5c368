import { uniform } from '../kinds/uniform.ts'
import { flat } from '../tape/flat.ts'
import { none, type Op, op } from '../tape/op.ts'
import { checkType } from '../tensor/converted.ts'
import { allocate, type DataType, isFloat } from '../tensor/dtype.ts'
import { blank, Tensor, unwritten } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'

const rows = uniform([2, 3])

export const clone: Op<[x: TensorLike]> = op({
  name: 'clone',
  summary: 'The same values once more, to be disposed on their own.',
  formula: String.raw`y = x,\quad \bar x = \bar y`,
  signature: (x) => ({ inputs: [x], attributes: {} }),
  forward: ([x]) => x.view(x.shape),
  backward: [({ grad }) => grad],
  multiplyAdds: 0,
  examples: [[rows]],
})

export const stopGradient: Op<[x: TensorLike]> = op({
  name: 'stopGradient',
  summary: 'The same values, taken as constants: no gradient passes.',
  formula: String.raw`y = x,\quad \bar x = 0`,
  signature: (x) => ({ inputs: [x], attributes: {} }),
  forward: ([x]) => x.view(x.shape),
  backward: [none('that is what it is for')],
  multiplyAdds: 0,
  examples: [[rows]],
  tfjs: null,
})

export const cast: Op<[x: TensorLike, dtype: DataType]> = op({
  name: 'cast',
  summary: 'The same values in another type. To whole numbers they are cut off, to bool they become "not 0".',
  formula: String.raw`y = x,\quad \bar x = \bar y\ \text{(0 where fractions are cut off)}`,
  signature: (x, dtype) => ({ inputs: [x], attributes: { dtype } }),
  forward: ([x], { dtype }) => {
    checkType('cast', dtype)
    if (x.dtype === dtype) return x.view(x.shape)
    const values = allocate(dtype, x.size)
    if (dtype === 'bool') for (let i = 0; i < x.size; i++) values[i] = x.values[i] === 0 ? 0 : 1
    else values.set(x.values)
    return new Tensor(values, x.shape, dtype)
  },
  backward: [
    ({ grad, inputs: [x], attributes: { dtype } }) => {
      if (!isFloat(x.dtype)) return grad
      return isFloat(dtype) ? cast(grad, x.dtype) : zerosLike(x)
    },
  ],
  multiplyAdds: 0,
  examples: [
    [[1.7, -1.7, 0], 'int32'],
    [[1.7, -1.7, 0], 'bool'],
    [rows, 'float64'],
  ],
})

export const zerosLike: Op<[x: TensorLike]> = op({
  name: 'zerosLike',
  summary: 'Zeros in the shape and type of a tensor.',
  formula: String.raw`y = 0,\quad \bar x = 0`,
  signature: (x) => ({ inputs: [x], attributes: {} }),
  forward: ([x]) => blank(x.shape, x.dtype),
  backward: [flat],
  multiplyAdds: 0,
  examples: [[rows]],
})

export const onesLike: Op<[x: TensorLike]> = op({
  name: 'onesLike',
  summary: 'Ones in the shape and type of a tensor.',
  formula: String.raw`y = 1,\quad \bar x = 0`,
  signature: (x) => ({ inputs: [x], attributes: {} }),
  forward: ([x]) => {
    const y = unwritten(x.shape, x.dtype)
    y.values.fill(1)
    return y
  },
  backward: [flat],
  multiplyAdds: 0,
  examples: [[rows]],
})
