import type { NamedValue } from '../protocol.ts'
import { limits } from './limits.ts'
import { isTensor } from './tensor-like.ts'

type Numeric = NonNullable<NamedValue['numeric']>

/**
 * The numbers of a value, for the comparison: a number, a boolean, a tensor, a typed array, or arrays of numbers nested
 * regularly; null for anything else, and above a million elements. Waits for a tensor's device.
 */
export async function numericOf(value: unknown): Promise<Numeric | null> {
  if (isTensor(value)) {
    if (value.isDisposed || value.dtype === 'string' || value.dtype === 'complex64' || value.size > limits.collected)
      return null
    return numeric(value.shape, value.dtype, Float64Array.from(await value.data(), Number))
  }
  return numericNow(value)
}

/** As `numericOf`, for what needs no waiting: everything but tensors. */
export function numericNow(value: unknown): Numeric | null {
  if (typeof value === 'number') return numeric([], 'number', Float64Array.of(value))
  if (typeof value === 'boolean') return numeric([], 'bool', Float64Array.of(Number(value)))
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const list = value as unknown as ArrayLike<number | bigint>
    if (list.length > limits.collected) return null
    return numeric([list.length], typedName(value), Float64Array.from(list as ArrayLike<number>, Number))
  }
  if (!Array.isArray(value)) return null
  const shape = shapeOf(value)
  const size = shape?.reduce((product, length) => product * length, 1) ?? 0
  if (!shape || size === 0 || size > limits.collected) return null
  const data = new Float64Array(size)
  return fill(value, shape, data, 0, 0) === size ? numeric(shape, 'number', data) : null
}

function numeric(shape: readonly number[], dtype: string, data: Float64Array): Numeric {
  return { shape: [...shape], dtype, data }
}

function shapeOf(value: unknown[]): number[] | null {
  const shape: number[] = []
  for (let at: unknown = value; Array.isArray(at); at = at[0]) {
    if (shape.push(at.length) > 8) return null
  }
  return shape
}

/** Copies nested numbers from `at` on and says where it ended; -1 when they are irregular. */
function fill(value: unknown, shape: number[], data: Float64Array, depth: number, at: number): number {
  if (depth === shape.length) {
    if (typeof value !== 'number') return -1
    data[at] = value
    return at + 1
  }
  if (!Array.isArray(value) || value.length !== shape[depth]) return -1
  let next = at
  for (const element of value) {
    next = fill(element, shape, data, depth + 1, next)
    if (next < 0) return -1
  }
  return next
}

function typedName(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -6).toLowerCase()
}
