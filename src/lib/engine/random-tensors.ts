import { normals, type Seed, truncatedNormals, uniforms } from './draws.ts'
import { allocate, type DataType } from './dtype.ts'
import { type Shape, sizeOf } from './shape.ts'
import { makeTensor, type Tensor } from './tensor.ts'

function filled(shape: Shape, dtype: DataType, numbers: Float64Array): Tensor {
  if (dtype === 'float64') return makeTensor(numbers, [...shape], dtype)
  const values = allocate(dtype, numbers.length)
  values.set(numbers)
  return makeTensor(values, [...shape], dtype)
}

/** Numbers of the normal distribution. Without `seed`, the next of the main stream, which `setSeed` starts over. */
export function randomNormal(shape: Shape, mean = 0, stdDev = 1, dtype: DataType = 'float32', seed?: Seed): Tensor {
  return filled(shape, dtype, normals(sizeOf(shape), mean, stdDev, seed))
}

/** Numbers spread evenly over [minval, maxval). */
export function randomUniform(shape: Shape, minval = 0, maxval = 1, dtype: DataType = 'float32', seed?: Seed): Tensor {
  return filled(shape, dtype, uniforms(sizeOf(shape), minval, maxval, seed))
}

/** Numbers of the normal distribution, none further than two standard deviations from the mean. */
export function truncatedNormal(shape: Shape, mean = 0, stdDev = 1, dtype: DataType = 'float32', seed?: Seed): Tensor {
  return filled(shape, dtype, truncatedNormals(sizeOf(shape), mean, stdDev, seed))
}
