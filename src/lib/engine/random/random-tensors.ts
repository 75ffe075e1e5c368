import { fail } from '../error.ts'
import { converted } from '../tensor/converted.ts'
import type { DataType } from '../tensor/dtype.ts'
import { ownShape, type Shape, sizeOf } from '../tensor/shape.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import { gammas, normals, type Seed, truncatedNormals, uniforms } from './draws.ts'

type Type = DataType | null

function filled(op: string, shape: Shape, dtype: Type, draw: (count: number) => Float64Array): Tensor {
  const own = ownShape(op, shape)
  const numbers = draw(sizeOf(own))
  const type = dtype ?? 'float32'
  return makeTensor(type === 'float64' ? numbers : converted(op, type, numbers), own, type)
}

/** Bell-shaped numbers are rounded for int32: cut off, twice as many would become 0 as should. */
const rounded = (dtype: Type, numbers: Float64Array) => (dtype === 'int32' ? numbers.map(Math.round) : numbers)

/** Numbers of the normal distribution. Without `seed`, the next of the main stream, which `setSeed` starts over. */
export function randomNormal(shape: Shape, mean = 0, stdDev = 1, dtype: Type = 'float32', seed?: Seed): Tensor {
  return filled('randomNormal', shape, dtype, (count) => rounded(dtype, normals(count, mean, stdDev, seed)))
}

/** Numbers spread evenly over [minval, maxval). */
export function randomUniform(shape: Shape, minval = 0, maxval = 1, dtype: Type = 'float32', seed?: Seed): Tensor {
  return filled('randomUniform', shape, dtype, (count) => uniforms(count, minval, maxval, seed))
}

/** Numbers of the normal distribution, none further than two standard deviations from the mean. */
export function truncatedNormal(shape: Shape, mean = 0, stdDev = 1, dtype: Type = 'float32', seed?: Seed): Tensor {
  return filled('truncatedNormal', shape, dtype, (count) => rounded(dtype, truncatedNormals(count, mean, stdDev, seed)))
}

/** Numbers of the normal distribution with mean 0 and standard deviation 1. */
export function randomStandardNormal(shape: Shape, dtype: Type = 'float32', seed?: Seed): Tensor {
  return filled('randomStandardNormal', shape, dtype, (count) => rounded(dtype, normals(count, 0, 1, seed)))
}

/** Whole numbers from `minval` up to, but without, `maxval`, each as likely. */
export function randomUniformInt(shape: Shape, minval: number, maxval: number, seed?: Seed): Tensor {
  return filled('randomUniformInt', shape, 'int32', (count) => uniforms(count, minval, maxval, seed).map(Math.floor))
}

/** Numbers of the gamma distribution of shape `alpha` and rate `beta`: how long `alpha` rare events take to come. */
export function randomGamma(shape: Shape, alpha: number, beta = 1, dtype: Type = 'float32', seed?: Seed): Tensor {
  if (dtype === 'bool') fail('randomGamma', 'bool cannot hold how long something takes')
  return filled('randomGamma', shape, dtype, (count) => rounded(dtype, gammas(count, alpha, beta, seed)))
}

/** Numbers from a function that is called for each. */
export function rand(shape: Shape, next: () => number, dtype: Type = 'float32'): Tensor {
  return filled('rand', shape, dtype, (count) => new Float64Array(count).map(next))
}
