import { fail, shown } from '../error.ts'

/** Sizes of the axes, outermost first; `[]` is a single number. */
export type Shape = readonly number[]

/** One axis, several, or (left out) all of them. Negative axes count from the end. */
export type Axis = number | readonly number[] | null | undefined

/** How many elements a tensor of this shape has. */
export function sizeOf(shape: Shape): number {
  let size = 1
  for (const n of shape) size *= n
  return size
}

/** Throws unless `shape` is a list. */
export function checkList(op: string, shape: unknown): void {
  if (!Array.isArray(shape)) fail(op, `a shape is a list of sizes, such as [2,3], got ${String(shape)}`)
}

/** An axis is at most so long: sizes are whole numbers of 32 bits. */
const longest = 2 ** 31 - 1

/**
 * A shape that somebody hands over, as one of our own: a copy, so that it stays when the list is changed later. Throws
 * unless every size is a whole number from 0 on. The numbers are made whole for the compiler too: after a division it
 * may hold 10 as a double, in the list and all lists made from it, and loops that count to doubles take twice as long.
 */
export function ownShape(op: string, shape: Shape): number[] {
  checkList(op, shape)
  const own: number[] = []
  for (const n of shape) {
    if (!Number.isInteger(n) || n < 0) fail(op, `sizes must be whole numbers, ${shown(shape)}`)
    if (n > longest) fail(op, `an axis has ${longest} elements at most, ${shown(shape)}`)
    own.push(n | 0)
  }
  return own
}

/** How far apart in memory neighbours along each axis are, when rows lie one after the other. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length)
  for (let axis = shape.length - 1, stride = 1; axis >= 0; axis--) {
    strides[axis] = stride
    stride *= shape[axis]
  }
  return strides
}

/** Whether two shapes have the same sizes in the same order. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** `axis` counted from the front: -1 is the last. Throws when there is no such axis. */
export function axisOf(op: string, axis: number, rank: number): number {
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank)
    fail(op, `there is no axis ${axis} in rank ${rank}`, { axis })
  return axis < 0 ? axis + rank : axis
}

/** The axes meant by `axis`, from the front, ascending, each once; all of them when it is left out. */
export function axesOf(op: string, axis: Axis, rank: number): number[] {
  if (typeof axis === 'number') return [axisOf(op, axis, rank)]
  if (axis != null && !Array.isArray(axis)) fail(op, `an axis is a number, or a list of them, got ${String(axis)}`)
  if (axis != null) return [...new Set(axis.map((a) => axisOf(op, a, rank)))].sort((a, b) => a - b)
  const all: number[] = []
  for (let i = 0; i < rank; i++) all.push(i)
  return all
}

/** The shape left when `axes` are reduced: dropped, or kept with size 1. */
export function reducedShape(shape: Shape, axes: readonly number[], keepDims: boolean): number[] {
  const left: number[] = []
  for (let i = 0; i < shape.length; i++) {
    if (!axes.includes(i)) left.push(shape[i])
    else if (keepDims) left.push(1)
  }
  return left
}

/** The shape two operands meet in: axes are matched from the last, and a size of 1 stretches. */
export function broadcastShapes(op: string, a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a
  const rank = Math.max(a.length, b.length)
  const common = new Array<number>(rank)
  for (let i = 0; i < rank; i++) {
    const [aAxis, bAxis] = [i - rank + a.length, i - rank + b.length]
    const n = aAxis < 0 ? 1 : a[aAxis]
    const m = bAxis < 0 ? 1 : b[bAxis]
    if (n !== m && n !== 1 && m !== 1)
      fail(op, `shapes do not broadcast, ${shown(a)} and ${shown(b)}`, { shapes: [a, b], axis: i })
    common[i] = n === 1 ? m : n
  }
  return common
}

/** Strides that read `shape` as if it had the shape `target`: a stretched axis stands still. */
export function broadcastStrides(shape: Shape, target: Shape): number[] {
  const strides = new Array<number>(target.length).fill(0)
  const missing = target.length - shape.length
  for (let axis = shape.length - 1, stride = 1; axis >= 0; axis--) {
    if (shape[axis] !== 1) strides[axis + missing] = stride
    stride *= shape[axis]
  }
  return strides
}
