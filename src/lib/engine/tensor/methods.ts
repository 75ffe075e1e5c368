import { resizeBilinear, resizeNearestNeighbor } from '../ops/image/resize.ts'
import { type Ops, ops } from '../ops/table.ts'
import type { OpsOwn } from '../tape/apply.ts'
import type { DataType } from './dtype.ts'
import { Tensor } from './tensor.ts'
import { buffer, type TensorBuffer } from './tensor-buffer.ts'
import type { TensorLike } from './tensor-like.ts'
import { type Variable, variable } from './variable.ts'

type Rest<Args> = Args extends [unknown, ...infer Others] ? Others : never

/** Every op as a method: the tensor itself is the first argument. */
type OpMethods = {
  [Name in keyof Ops]: (...rest: Rest<Parameters<Ops[Name]>>) => ReturnType<Ops[Name]>
}

/** Ops whose first argument is not the tensor that the method is called on, and methods that are no ops. */
interface OwnMethods {
  concat(others: TensorLike | readonly TensorLike[], axis?: number): Tensor
  stack(others: TensorLike | readonly TensorLike[], axis?: number): Tensor
  where(condition: TensorLike, otherwise: TensorLike): Tensor
  einsum(equation: string, ...others: TensorLike[]): Tensor
  flatten(): Tensor
  asScalar(): Tensor
  as1D(): Tensor
  as2D(rows: number, columns: number): Tensor
  as3D(...sizes: [number, number, number]): Tensor
  as4D(...sizes: [number, number, number, number]): Tensor
  as5D(...sizes: [number, number, number, number, number]): Tensor
  buffer(): Promise<TensorBuffer>
  bufferSync(): TensorBuffer
  reshapeAs(x: Tensor): Tensor
  resizeBilinear(...rest: Rest<Parameters<typeof resizeBilinear>>): Tensor
  resizeNearestNeighbor(...rest: Rest<Parameters<typeof resizeNearestNeighbor>>): Tensor
  asType(dtype: DataType): Tensor
  toFloat(): Tensor
  toInt(): Tensor
  toBool(): Tensor
  variable(trainable?: boolean, name?: string, dtype?: DataType): Variable
}

/** What a tensor can do besides holding numbers. */
export interface ChainedMethods extends Omit<OpMethods, keyof OwnMethods>, OwnMethods {}

const own: { [Name in keyof OwnMethods]: (this: Tensor, ...args: OpsOwn[]) => unknown } = {
  concat(others, axis) {
    return ops.concat([this, ...listOf(others)], axis)
  },
  stack(others, axis) {
    return ops.stack([this, ...listOf(others)], axis)
  },
  where(condition, otherwise) {
    return ops.where(condition, this, otherwise)
  },
  einsum(equation, ...others) {
    return ops.einsum(equation, this, ...others)
  },
  flatten() {
    return ops.reshape(this, [this.size])
  },
  asScalar() {
    return ops.reshape(this, [])
  },
  as1D() {
    return ops.reshape(this, [this.size])
  },
  as2D(rows, columns) {
    return ops.reshape(this, [rows, columns])
  },
  as3D(...sizes) {
    return ops.reshape(this, sizes)
  },
  as4D(...sizes) {
    return ops.reshape(this, sizes)
  },
  as5D(...sizes) {
    return ops.reshape(this, sizes)
  },
  async buffer() {
    return this.bufferSync()
  },
  bufferSync() {
    return buffer(this.shape, this.dtype, this.dataSync())
  },
  reshapeAs(x: Tensor) {
    return ops.reshape(this, x.shape)
  },
  resizeBilinear(...[size, alignCorners, halfPixelCenters]) {
    return resizeBilinear(this, size, alignCorners, halfPixelCenters)
  },
  resizeNearestNeighbor(...[size, alignCorners, halfPixelCenters]) {
    return resizeNearestNeighbor(this, size, alignCorners, halfPixelCenters)
  },
  asType(dtype) {
    return ops.cast(this, dtype)
  },
  toFloat() {
    return ops.cast(this, 'float32')
  },
  toInt() {
    return ops.cast(this, 'int32')
  },
  toBool() {
    return ops.cast(this, 'bool')
  },
  variable(trainable, name, dtype) {
    return variable(this, trainable, name, dtype)
  },
}

/** One tensor, or several: an array of numbers is one. */
const listOf = (others: TensorLike | readonly TensorLike[]): readonly TensorLike[] =>
  Array.isArray(others) && typeof others[0] !== 'number' ? others : [others as TensorLike]

/** Gives tensors a method for every op of the table, or of another one that comes later. */
export function addMethods(table: Readonly<Record<string, unknown>> = ops): void {
  for (const [name, op] of Object.entries(table) as [string, (...args: unknown[]) => unknown][])
    method(name, function (...rest) {
      return op(this, ...rest)
    })
  for (const [name, f] of Object.entries(own)) method(name, f)
}

function method(name: string, value: (this: Tensor, ...args: OpsOwn[]) => unknown): void {
  Object.defineProperty(Tensor.prototype, name, { value, writable: true, configurable: true })
}
