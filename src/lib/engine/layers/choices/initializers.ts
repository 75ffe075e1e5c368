import { mul } from '../../ops/arithmetic.ts'
import { normals, type Seed, truncatedNormals, uniforms } from '../../random/draws.ts'
import { eye, fill, tensor } from '../../tensor/creation.ts'
import type { DataType } from '../../tensor/dtype.ts'
import type { Shape } from '../../tensor/shape.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { refuse } from '../base/fault.ts'
import { type Choice, choose, type Described } from './choice.ts'
import { fansOf } from './fans.ts'
import { orthogonal as uprightVectors } from './orthogonal.ts'

/** Makes the values that a weight starts with. */
export interface Initializer extends Choice {
  apply(shape: Shape, dtype?: DataType): Tensor
}

/** An initializer, or its name. */
export type InitializerLike = string | Described | Initializer

interface Seeded {
  seed?: Seed | null
}

const make = (name: string, config: object, apply: Initializer['apply']): Initializer => ({
  apply,
  getClassName: () => name,
  getConfig: () => ({ ...config }),
})

/** An initializer that draws its numbers: from `seed`, or the next of the main stream. */
const drawing = (name: string, config: object, draw: (count: number, shape: Shape) => Float64Array): Initializer =>
  make(name, config, (shape, dtype = 'float32') => {
    const count = shape.reduce((a, b) => a * b, 1)
    return tensor(draw(count, shape), [...shape], dtype)
  })

/** How far a variance-scaling initializer spreads its numbers, and by what it measures. */
export interface VarianceScaling extends Seeded {
  scale?: number
  mode?: 'fanIn' | 'fanOut' | 'fanAvg'
  distribution?: 'normal' | 'uniform'
}

/** Numbers whose variance is `scale / fan`: sums over many inputs stay as large as one of them. */
function varianceScaling({ scale = 1, mode = 'fanIn', distribution = 'normal', seed = null }: VarianceScaling = {}) {
  if (!(scale >= 0)) refuse('varianceScaling', `scale must not be negative, got ${scale}`)
  return drawing('VarianceScaling', { scale, mode, distribution, seed }, (count, shape) => {
    const { fanIn, fanOut } = fansOf(shape)
    const fan = { fanIn, fanOut, fanAvg: (fanIn + fanOut) / 2 }[mode]
    const variance = scale / Math.max(1, fan)
    // The truncated normal is a little narrower than its name says; tfjs leaves it so.
    if (distribution === 'normal') return truncatedNormals(count, 0, Math.sqrt(variance), seed)
    const limit = Math.sqrt(3 * variance)
    return uniforms(count, -limit, limit, seed)
  })
}

const scaled =
  (scale: number, mode: VarianceScaling['mode'], distribution: VarianceScaling['distribution']) =>
  ({ seed = null }: Seeded = {}): Initializer =>
    varianceScaling({ scale, mode, distribution, seed })

/** The initializers, by the names that tfjs gives them. */
export const initializers = {
  zeros: () => make('Zeros', {}, (shape, dtype) => fill(shape, 0, dtype)),
  ones: () => make('Ones', {}, (shape, dtype) => fill(shape, 1, dtype)),
  constant: ({ value }: { value: number }) => make('Constant', { value }, (shape, dtype) => fill(shape, value, dtype)),
  randomUniform: ({ minval, maxval, seed = null }: { minval?: number; maxval?: number } & Seeded = {}) => {
    const [low, high] = [minval ?? -0.05, maxval ?? 0.05]
    return drawing('RandomUniform', { minval: low, maxval: high, seed }, (n) => uniforms(n, low, high, seed))
  },
  randomNormal: ({ mean = 0, stddev = 0.05, seed = null }: { mean?: number; stddev?: number } & Seeded = {}) =>
    drawing('RandomNormal', { mean, stddev, seed }, (n) => normals(n, mean, stddev, seed)),
  truncatedNormal: ({ mean = 0, stddev = 0.05, seed = null }: { mean?: number; stddev?: number } & Seeded = {}) =>
    drawing('TruncatedNormal', { mean, stddev, seed }, (n) => truncatedNormals(n, mean, stddev, seed)),
  identity: ({ gain = 1 }: { gain?: number } = {}) =>
    make('Identity', { gain }, (shape, dtype) => {
      if (shape.length !== 2 || shape[0] !== shape[1])
        refuse('identity', `needs a square matrix, got [${shape}]`, [shape])
      return mul(eye(shape[0], shape[0], null, dtype), gain)
    }),
  varianceScaling,
  /** Glorot and Bengio 2010: between what keeps values and what keeps gradients as large as they were. */
  glorotUniform: scaled(1, 'fanAvg', 'uniform'),
  glorotNormal: scaled(1, 'fanAvg', 'normal'),
  /** He et al. 2015: twice as much, since relu silences half of its inputs. */
  heUniform: scaled(2, 'fanIn', 'uniform'),
  heNormal: scaled(2, 'fanIn', 'normal'),
  /** LeCun et al. 1998. */
  leCunUniform: scaled(1, 'fanIn', 'uniform'),
  leCunNormal: scaled(1, 'fanIn', 'normal'),
  orthogonal: ({ gain = 1, seed = null }: { gain?: number } & Seeded = {}) =>
    drawing('Orthogonal', { gain, seed }, (_, shape) => {
      if (shape.length < 2) refuse('orthogonal', `needs a matrix, got [${shape}]`, [shape])
      return uprightVectors(shape, seed).map((v) => gain * v)
    }),
}

/** The same by the names of tfjs's classes: `GlorotNormal`. */
const makers = Object.fromEntries(
  Object.entries(initializers).map(([name, make]) => [name[0].toUpperCase() + name.slice(1), make]),
)

/** The initializer of that name. */
export const initializerOf = (like: InitializerLike): Initializer => choose<Initializer>('initializer', makers, like)
