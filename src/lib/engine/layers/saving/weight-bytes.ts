import { tensor } from '../../tensor/creation.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { refuse } from '../base/fault.ts'
import type { WeightSpec } from './artifacts.ts'

/** A tensor with its name. */
export interface Named {
  name: string
  tensor: Tensor
}

const arrays = { float32: Float32Array, float64: Float64Array, int32: Int32Array, bool: Uint8Array }

/** Tensors as bytes, one after the other, and what to know to read them. */
export function encodeWeights(weights: readonly Named[], group?: string): { data: ArrayBuffer; specs: WeightSpec[] } {
  const values = weights.map(({ tensor }) => tensor.dataSync())
  const data = new Uint8Array(values.reduce((sum, v) => sum + v.byteLength, 0))
  let at = 0
  for (const v of values) {
    data.set(new Uint8Array(v.buffer, v.byteOffset, v.byteLength), at)
    at += v.byteLength
  }
  const specs = weights.map(({ name, tensor: { shape, dtype } }) => ({
    name,
    shape: [...shape],
    dtype,
    ...(group && { group }),
  }))
  return { data: data.buffer, specs }
}

/** The tensors that bytes hold, in the order of the specs. Throws when the bytes do not suffice. */
export function decodeWeights(data: ArrayBuffer | readonly ArrayBuffer[], specs: readonly WeightSpec[]): Named[] {
  const bytes = joined(data)
  let at = 0
  return specs.map(({ name, shape, dtype }) => {
    const type = arrays[dtype] ?? refuse('loadLayersModel', `weight ${name} has type ${dtype}, which is not read here`)
    const count = shape.reduce((a, b) => a * b, 1)
    const end = at + count * type.BYTES_PER_ELEMENT
    if (end > bytes.byteLength)
      refuse('loadLayersModel', `the bytes end at ${bytes.byteLength}, weight ${name} would end at ${end}`)
    const values = new type(bytes.slice(at, end)) // A copy, since numbers must begin at multiples of their size.
    at = end
    return { name, tensor: tensor(values, shape, dtype) }
  })
}

/** Bytes one after the other, in one buffer. */
export function joined(data: ArrayBuffer | readonly ArrayBuffer[]): ArrayBuffer {
  if (!Array.isArray(data)) return data as ArrayBuffer
  const all = new Uint8Array(data.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of data as readonly ArrayBuffer[]) {
    all.set(new Uint8Array(part), at)
    at += part.byteLength
  }
  return all.buffer
}
