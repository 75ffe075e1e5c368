import { fail } from '../error.ts'
import { type DataType, isFloat } from './dtype.ts'
import type { Tensor } from './tensor.ts'
import { type TensorLike, toTensor } from './tensor-like.ts'

/**
 * An argument that must be of one type: positions int32, conditions bool. Bare numbers become tensors of it; a tensor
 * of another type is a mistake, for tfjs too.
 */
export function ofType(op: string, what: string, like: TensorLike, dtype: DataType): Tensor {
  const tensor = toTensor(op, like, dtype)
  if (tensor.dtype !== dtype)
    fail(op, `${what} must be ${dtype}, not ${tensor.dtype}; cast to ${dtype} first`, { shapes: [tensor.shape] })
  return tensor
}

/** The type of the result, where tfjs takes no whole numbers: that of the input, which must be float. */
export const onlyFloat =
  (op: string) =>
  (dtype: DataType): DataType =>
    isFloat(dtype) ? dtype : fail(op, `takes floats, not ${dtype}; cast to float32 first`)
