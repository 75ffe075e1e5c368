import { fail } from '../error.ts'
import type { Values } from './dtype.ts'
import { type Shape, sizeOf } from './shape.ts'

/** A number, or arrays of arrays of numbers: one level for each axis. */
export type NestedArray = number | NestedArray[]

/** The elements of a row-by-row array as nested arrays of the given shape. */
export function nested(values: Values, shape: Shape, start = 0): NestedArray {
  if (shape.length === 0) return values[start]
  const inner = shape.slice(1)
  const step = sizeOf(inner)
  return Array.from({ length: shape[0] }, (_, i) => nested(values, inner, start + i * step))
}

/** Numbers or booleans, nested as deep as there are axes. */
export type NestedNumbers = number | boolean | ArrayLike<number> | readonly NestedNumbers[]

/** The shape of nested arrays, and their elements in a row. Throws when rows differ in length. */
export function flatten(op: string, values: NestedNumbers): { shape: number[]; flat: ArrayLike<number | boolean> } {
  const shape: number[] = []
  for (let level: unknown = values; isList(level); level = level[0]) shape.push(level.length)
  if (shape.length === 1 && ArrayBuffer.isView(values)) return { shape, flat: values as ArrayLike<number> }
  const flat: (number | boolean)[] = []
  const visit = (value: unknown, depth: number): void => {
    if (!isList(value)) {
      if (depth !== shape.length) fail(op, `rows differ in depth, a number where an array of ${shape[depth]} should be`)
      if (typeof value !== 'number' && typeof value !== 'boolean') fail(op, `this is not a number, ${String(value)}`)
      flat.push(value)
      return
    }
    if (value.length !== shape[depth])
      fail(op, `rows differ in length, ${value.length} and ${shape[depth] ?? 'a number'}`, { axis: depth })
    for (let i = 0; i < value.length; i++) visit(value[i], depth + 1)
  }
  visit(values, 0)
  return { shape, flat }
}

/** Whether a value is an array, plain or typed. */
export const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value)
