import { broadcastStrides, type Shape, stridesOf } from './shape.ts'

/** Where the element with this number, row by row, stands in a shape: 4 in [2,3] is [1, 1]. */
export const placeOf = (index: number, shape: Shape): number[] =>
  stridesOf(shape).map((stride, axis) => Math.floor(index / stride) % shape[axis])

/** The number of the element of `shape` that broadcasting brings to a place of `target`; null when it does not stretch to it. */
export function indexMet(shape: Shape, place: readonly number[], target: Shape): number | null {
  const missing = target.length - shape.length
  if (missing < 0 || shape.some((n, axis) => n !== 1 && n !== target[missing + axis])) return null
  return broadcastStrides(shape, target).reduce((sum, stride, axis) => sum + stride * place[axis], 0)
}
