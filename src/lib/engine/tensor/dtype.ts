import { room } from './slab.ts'

/** What the elements of a tensor are. `float64` is ours alone: tfjs has no doubles. */
export type DataType = 'bool' | 'int32' | 'float32' | 'float64'

/** The elements of a tensor, row by row. Booleans are bytes, 0 or 1. */
export type Values = Float32Array | Float64Array | Int32Array | Uint8Array

/** A new array of `size` zeros for elements of this type. */
export function allocate(dtype: DataType, size: number): Values {
  const piece = room(size * (dtype === 'float64' ? 8 : dtype === 'bool' ? 1 : 4))
  if (dtype === 'float32') return piece ? new Float32Array(piece.buffer, piece.offset, size) : new Float32Array(size)
  if (dtype === 'float64') return piece ? new Float64Array(piece.buffer, piece.offset, size) : new Float64Array(size)
  if (dtype === 'int32') return piece ? new Int32Array(piece.buffer, piece.offset, size) : new Int32Array(size)
  return piece ? new Uint8Array(piece.buffer, piece.offset, size) : new Uint8Array(size)
}

const width: Record<DataType, number> = { bool: 0, int32: 1, float32: 2, float64: 3 }

/** The wider of two types, which holds the values of both: bool < int32 < float32 < float64. */
export const promote = (a: DataType, b: DataType): DataType => (a === b || width[a] >= width[b] ? a : b)

/** Whether values of this type have a fraction, and so a gradient. */
export const isFloat = (dtype: DataType): dtype is 'float32' | 'float64' => dtype === 'float32' || dtype === 'float64'

/** The type that exp, mean and their like answer with: floats stay what they are, the others become float32. */
export const toFloat = (dtype: DataType): 'float32' | 'float64' => (dtype === 'float64' ? dtype : 'float32')
