import { zerosLike } from '../creation.ts'
import { allocate, type DataType, isFloat } from '../dtype.ts'
import { none, type Op, op } from '../op.ts'
import { Tensor } from '../tensor.ts'
import type { TensorLike } from '../tensor-like.ts'
import { uniform } from '../uniform.ts'

const rows = uniform([2, 3])

export const clone: Op<[x: TensorLike]> = op({
  name: 'clone',
  summary: 'The same values once more, to be disposed on their own.',
  formula: String.raw`y = x,\quad \bar x = \bar y`,
  multiplyAdds: 0,
  signature: (x) => ({ inputs: [x], attributes: {} }),
  forward: ([x]) => x.view(x.shape),
  backward: [({ grad }) => grad],
  examples: [[rows]],
})

export const stopGradient: Op<[x: TensorLike]> = op({
  name: 'stopGradient',
  summary: 'The same values, taken as constants: no gradient passes.',
  formula: String.raw`y = x,\quad \bar x = 0`,
  multiplyAdds: 0,
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
  multiplyAdds: 0,
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
