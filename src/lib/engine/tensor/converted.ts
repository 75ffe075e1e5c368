import { fail } from '../error.ts'
import { allocate, type DataType, type Values } from './dtype.ts'

const types: readonly DataType[] = ['bool', 'int32', 'float32', 'float64']

/**
 * A new array of these numbers as elements of this type: for int32 their fractions are cut off, for bool all but 0
 * become 1. Throws when `dtype` is no type of the engine. `op` names the caller in the error.
 */
export function converted(op: string, dtype: DataType, numbers: ArrayLike<number | boolean>): Values {
  checkType(op, dtype)
  const values = allocate(dtype, numbers.length)
  if (dtype === 'bool') for (let i = 0; i < values.length; i++) values[i] = Number(numbers[i]) === 0 ? 0 : 1
  else values.set(numbers as ArrayLike<number>)
  return values
}

/** A single number as an element of this type: as {@link converted}, but the bare numbers in formulas come this way. */
export function convertedOne(op: string, dtype: DataType, number: number | boolean): Values {
  checkType(op, dtype)
  const values = allocate(dtype, 1)
  values[0] = dtype === 'bool' ? Number(Number(number) !== 0) : Number(number)
  return values
}

/** Throws when `dtype` is no type of the engine. */
export function checkType(op: string, dtype: DataType): void {
  if (!types.includes(dtype)) fail(op, `there is no type ${String(dtype)}, only ${types.join(', ')}`)
}
