import { fail, shown } from '../error.ts'
import { allocate, type DataType, type Values } from './dtype.ts'
import { placeOf } from './place.ts'
import { ownShape, type Shape, sizeOf, stridesOf } from './shape.ts'
import { makeTensor, type Tensor } from './tensor.ts'

/** Numbers in the shape of a tensor that can be set one by one, until they become one. */
export class TensorBuffer {
  readonly shape: Shape
  readonly dtype: DataType
  readonly values: Values
  readonly size: number
  readonly strides: readonly number[]

  constructor(shape: Shape, dtype: DataType, values: Values) {
    if (values.length !== sizeOf(shape)) fail('buffer', `${values.length} values do not fill shape ${shown(shape)}`)
    this.shape = [...shape]
    this.dtype = dtype
    this.values = values
    this.size = values.length
    this.strides = stridesOf(shape)
  }

  /** How many axes there are. */
  get rank(): number {
    return this.shape.length
  }

  /** Sets the element at a place, one number for each axis. */
  set(value: number | boolean, ...place: number[]): void {
    this.values[this.#at('set', place)] = Number(value)
  }

  /** The element at a place, one number for each axis; of `[]` the first. */
  get(...place: number[]): number {
    return this.values[this.#at('get', place)]
  }

  /** How many elements come before a place. */
  locToIndex(place: readonly number[]): number {
    return this.strides.reduce((index, stride, axis) => index + stride * place[axis], 0)
  }

  /** The place of the element that `index` others come before. */
  indexToLoc(index: number): number[] {
    return placeOf(index, this.shape)
  }

  /** The numbers as they are now, as a tensor: setting others later does not change it. */
  toTensor(): Tensor {
    return makeTensor(this.values.slice(), this.shape, this.dtype)
  }

  #at(what: string, given: readonly number[]): number {
    const place = given.length === 0 ? this.shape.map(() => 0) : given
    if (place.length !== this.rank || place.some((i, axis) => !(i >= 0 && i < this.shape[axis])))
      fail('buffer', `cannot ${what} ${shown(place)}, it is outside of ${shown(this.shape)}`, { shapes: [this.shape] })
    return this.locToIndex(place)
  }
}

/** A buffer to be filled: zeros, or the values given, which it then holds itself. */
export function buffer(shape: Shape, dtype: DataType = 'float32', values?: Values): TensorBuffer {
  const own = ownShape('buffer', shape)
  return new TensorBuffer(own, dtype, values ?? allocate(dtype, sizeOf(own)))
}
