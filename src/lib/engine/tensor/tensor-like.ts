import { fail } from '../error.ts'
import { converted, convertedOne } from './converted.ts'
import { type DataType, isFloat } from './dtype.ts'
import { flatten, isList, type NestedNumbers } from './nested.ts'
import { Tensor } from './tensor.ts'

/** What ops take where they expect a tensor: one, or numbers that become one. */
export type TensorLike = Tensor | NestedNumbers

/**
 * The inputs of an op as tensors; `forTape` when nobody else will hold them. Bare numbers take the type of the tensors
 * beside them, so that `x.mul(0.1)` means 0.1 to the last digit of x.
 */
export function toTensors(op: string, likes: readonly TensorLike[], forTape = false): Tensor[] {
  const inputs = new Array<Tensor>(likes.length)
  let bare = false
  let double = false
  for (let i = 0; i < likes.length; i++) {
    const like = likes[i]
    if (like instanceof Tensor) {
      inputs[i] = forTape ? like.onTape(op) : like.snapshot(op)
      if (like.dtype === 'float64') double = true
    } else bare = true
  }
  if (bare)
    for (let i = 0; i < likes.length; i++)
      inputs[i] ??= fromNumbers(op, likes[i] as NestedNumbers, double && !isBoolean(likes[i]) ? 'float64' : undefined)
  return inputs
}

/** A tensor as it is, numbers as a tensor. Not counted in `memory()`. */
export function toTensor(op: string, like: TensorLike, dtype?: DataType): Tensor {
  return like instanceof Tensor ? like.snapshot(op) : fromNumbers(op, like, dtype)
}

/** Numbers as a tensor: float32 unless they are booleans, or come in a typed array that says otherwise. */
export function fromNumbers(op: string, numbers: NestedNumbers, wanted?: DataType | null): Tensor {
  const dtype = wanted ?? typeOf(numbers)
  if (typeof numbers === 'number' || typeof numbers === 'boolean')
    return new Tensor(convertedOne(op, dtype, numbers), [], dtype)
  if (!isList(numbers)) fail(op, `expects a tensor or numbers, got ${String(numbers)}`)
  const { shape, flat } = flatten(op, numbers)
  return new Tensor(converted(op, dtype, flat), shape, dtype)
}

const isBoolean = (like: TensorLike): boolean => !(like instanceof Tensor) && typeOf(like) === 'bool'

function typeOf(numbers: NestedNumbers): DataType {
  let first: unknown = numbers
  while (Array.isArray(first)) first = first[0]
  if (first instanceof Float64Array) return 'float64'
  if (first instanceof Int32Array || first instanceof Uint8Array || first instanceof Uint8ClampedArray) return 'int32'
  return typeof first === 'boolean' ? 'bool' : 'float32'
}

/** Throws unless `x` can have a gradient: whole numbers and booleans have none. */
export function checkFloat(op: string, x: Tensor): void {
  if (!isFloat(x.dtype)) fail(op, `${x.dtype} has no gradient; cast to float32 first`, { shapes: [x.shape] })
}
