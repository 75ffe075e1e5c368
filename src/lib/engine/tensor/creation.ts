import { fail, shown } from '../error.ts'
import { allocate, type DataType } from './dtype.ts'
import { track } from './memory.ts'
import type { NestedNumbers } from './nested.ts'
import { ownShape, type Shape, sizeOf } from './shape.ts'
import { makeTensor, type Tensor, unwritten } from './tensor.ts'
import { fromNumbers } from './tensor-like.ts'

/**
 * A tensor of the given numbers: nested arrays, or a flat array and a shape.
 * float32 unless `dtype` says otherwise; booleans make a bool tensor, typed arrays keep their type.
 */
export function tensor(values: NestedNumbers, shape?: Shape, dtype?: DataType): Tensor {
  return create('tensor', values, shape, dtype)
}

function create(op: string, values: NestedNumbers, shape?: Shape, dtype?: DataType, rank?: number): Tensor {
  const made = fromNumbers(op, values, dtype)
  const wanted = shape == null ? made.shape : ownShape(op, shape)
  if (sizeOf(wanted) !== made.size)
    fail(op, `${made.size} values do not fill shape ${shown(wanted)}`, { shapes: [made.shape, wanted] })
  // The innermost arrays may hold several axes in a row; those around them are axes already.
  if (made.shape.some((n, axis) => n !== wanted[axis] && axis < made.rank - 1))
    fail(op, `arrays nested as ${shown(made.shape)} do not have shape ${shown(wanted)}`, {
      shapes: [made.shape, wanted],
    })
  if (rank !== undefined && wanted.length !== rank)
    fail(op, `expects ${rank} ${rank === 1 ? 'axis' : 'axes'}, got shape ${shown(wanted)}`, { shapes: [wanted] })
  return track(made.shape === wanted ? made : made.view(wanted))
}

const ofRank =
  (rank: number) =>
  (values: NestedNumbers, shape?: Shape, dtype?: DataType): Tensor =>
    create(`tensor${rank}d`, values, shape, dtype, rank)

/** A vector of the given numbers. */
export const tensor1d = (values: ArrayLike<number> | readonly boolean[], dtype?: DataType): Tensor =>
  create('tensor1d', values as NestedNumbers, undefined, dtype, 1)
/** A matrix of the given rows, or of a flat array and a shape. */
export const tensor2d = ofRank(2)
/** A tensor with three axes. */
export const tensor3d = ofRank(3)
/** A tensor with four axes. */
export const tensor4d = ofRank(4)
/** A tensor with five axes. */
export const tensor5d = ofRank(5)
/** A tensor with six axes. */
export const tensor6d = ofRank(6)

/** A single number as a tensor of shape []. */
export const scalar = (value: number | boolean, dtype?: DataType): Tensor => create('scalar', value, [], dtype, 0)

/** A tensor whose elements are all `value`: float32, or bool for true and false, unless `dtype` says otherwise. */
export function fill(
  shape: Shape,
  value: number | boolean,
  dtype: DataType = typeof value === 'boolean' ? 'bool' : 'float32',
): Tensor {
  return filled('fill', shape, value, dtype)
}

function filled(op: string, shape: Shape, value: number | boolean, dtype: DataType): Tensor {
  const own = ownShape(op, shape)
  const element = fromNumbers(op, value, dtype).values[0]
  const made = track(unwritten(own, dtype))
  made.values.fill(element)
  return made
}

/** A tensor of zeros. */
export const zeros = (shape: Shape, dtype: DataType = 'float32'): Tensor => filled('zeros', shape, 0, dtype)

/** A tensor of ones. */
export const ones = (shape: Shape, dtype: DataType = 'float32'): Tensor => filled('ones', shape, 1, dtype)

/** `count` numbers from `start` to `stop`, both included, at equal distances. */
export function linspace(start: number, stop: number, count: number, dtype: DataType = 'float32'): Tensor {
  if (!(count > 0)) fail('linspace', `needs at least one point, got ${count}`)
  const values = allocate(dtype, count)
  for (let i = 0; i < count; i++)
    values[i] = i === count - 1 && i > 0 ? stop : start + (i * (stop - start)) / (count - 1 || 1)
  return makeTensor(values, [count], dtype)
}

/** Numbers from `start` up to, but without, `stop`, `step` apart. */
export function range(start: number, stop: number, step = start <= stop ? 1 : -1, dtype: DataType = 'float32'): Tensor {
  if (step === 0) fail('range', 'step must not be 0')
  if (!Number.isFinite(start + stop + step)) fail('range', `needs finite numbers, got ${start}, ${stop} and ${step}`)
  const count = Math.max(0, Math.ceil((stop - start) / step))
  const values = allocate(dtype, count)
  for (let i = 0; i < count; i++) values[i] = start + i * step
  return makeTensor(values, [count], dtype)
}

/** A matrix with ones on the diagonal and zeros elsewhere; with a batch shape, that many of them. */
export function eye(rows: number, columns = rows, batch?: Shape | null, dtype: DataType = 'float32'): Tensor {
  const shape = ownShape('eye', [...(batch ?? []), rows, columns])
  const values = allocate(dtype, sizeOf(shape))
  for (let start = 0; start < values.length; start += rows * columns)
    for (let i = 0; i < Math.min(rows, columns); i++) values[start + i * columns + i] = 1
  return makeTensor(values, shape, dtype)
}
