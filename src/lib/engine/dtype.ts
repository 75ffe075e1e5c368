/** What the elements of a tensor are. `float64` is ours alone: tfjs has no doubles. */
export type DataType = 'bool' | 'int32' | 'float32' | 'float64'

/** The elements of a tensor, row by row. Booleans are bytes, 0 or 1. */
export type Values = Float32Array | Float64Array | Int32Array | Uint8Array

/** A new array of `size` zeros for elements of this type. */
export function allocate(dtype: DataType, size: number): Values {
  if (dtype === 'float32') return new Float32Array(size)
  if (dtype === 'float64') return new Float64Array(size)
  return dtype === 'int32' ? new Int32Array(size) : new Uint8Array(size)
}

const width: Record<DataType, number> = { bool: 0, int32: 1, float32: 2, float64: 3 }

/** The wider of two types, which holds the values of both: bool < int32 < float32 < float64. */
export const promote = (a: DataType, b: DataType): DataType => (width[a] >= width[b] ? a : b)

/** Whether values of this type have a fraction, and so a gradient. */
export const isFloat = (dtype: DataType): dtype is 'float32' | 'float64' => width[dtype] >= 2

/** The type that exp, mean and their like answer with: floats stay what they are, the others become float32. */
export const toFloat = (dtype: DataType): 'float32' | 'float64' => (dtype === 'float64' ? dtype : 'float32')
