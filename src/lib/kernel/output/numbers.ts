import { isTensor, type TensorLike } from './tensor-like.ts'

/** Numbers in a regular shape; `data` holds them row by row. */
export interface Numbers {
  shape: number[]
  dtype: string
  data: ArrayLike<number>
}

type Read = Numbers | Promise<Numbers> | null

/** More levels of lists than these hold no numbers that anybody drew up. */
const deepest = 8

/**
 * The numbers of any value that holds some: a number, a boolean, a tensor, a typed array, or lists of these, nested
 * regularly; null for anything else, and above `most` elements. A tensor whose device only answers later gives a promise.
 */
export function numbersOf(value: unknown, most = Number.POSITIVE_INFINITY): Read {
  if (typeof value === 'number') return { shape: [], dtype: 'number', data: [value] }
  if (typeof value === 'boolean') return { shape: [], dtype: 'bool', data: [Number(value)] }
  return read(value, most, deepest)
}

/** `use` applied to what has been read, at once where that is possible. */
export function whenRead<A extends readonly unknown[], T>(
  reads: { [K in keyof A]: A[K] | Promise<A[K]> },
  use: (...found: A) => T,
): T | Promise<T> {
  const list = reads as readonly unknown[]
  return list.some((one) => one instanceof Promise)
    ? Promise.all(list).then((found) => use(...(found as unknown as A)))
    : use(...(list as unknown as A))
}

function read(value: unknown, most: number, depth: number): Read {
  if (isTensor(value)) return value.size > most ? null : readTensor(value)
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return readTyped(value, most)
  return Array.isArray(value) && value.length <= most ? readRows(value, most, depth) : null
}

/** Some devices only answer later. */
function readTensor(tensor: TensorLike): Read {
  const { shape, dtype } = tensor
  if (dtype === 'string' || dtype === 'complex64') return null
  let data: ArrayLike<number>
  try {
    data = tensor.dataSync()
  } catch (error) {
    if (tensor.isDisposed) throw error
    return tensor.data().then((later) => ({ shape, dtype, data: later }))
  }
  return { shape, dtype, data }
}

function readTyped(value: ArrayBufferView, most: number): Numbers | null {
  const list = value as unknown as ArrayLike<number | bigint>
  if (list.length > most) return null
  const data = typeof list[0] === 'bigint' ? Array.from(list, Number) : (list as ArrayLike<number>)
  return { shape: [list.length], dtype: typeName(value), data }
}

function readRows(value: unknown[], most: number, depth: number): Read {
  if (value.every((element) => typeof element === 'number'))
    return { shape: [value.length], dtype: 'number', data: value }
  if (depth === 0 || value.length * lengthOf(value[0]) > most) return null
  const rows: (Numbers | Promise<Numbers>)[] = []
  for (const element of value) {
    const row = read(element, most, depth - 1)
    if (!row) return null
    rows.push(row)
  }
  const joined = whenRead(rows, (...found) => join(found, most))
  return joined instanceof Promise ? joined.then((found) => found ?? irregular()) : joined
}

/** Rows of one shape as one value; null when they differ. */
function join(rows: Numbers[], most: number): Numbers | null {
  const [{ shape, data }] = rows
  const alike = rows.every((row) => row.shape.length === shape.length && row.shape.every((n, i) => n === shape[i]))
  if (!alike || rows.length * data.length > most) return null
  const all = new Float64Array(rows.length * data.length)
  for (const [i, row] of rows.entries()) all.set(row.data, i * data.length)
  return { shape: [rows.length, ...shape], dtype: 'number', data: all }
}

function irregular(): never {
  throw new TypeError('the tensors in a list are not all of one shape')
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1)

function typeName(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -6).toLowerCase()
}
