import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { type Axis, broadcastShapes, type Shape, sameShape } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor, toTensors } from '../tensor/tensor-like.ts'
import { add, mul, pow, sub } from './arithmetic.ts'
import { matMul } from './linear.ts'
import { rsqrt, square } from './mathematics.ts'
import { moments } from './norms.ts'
import { reshape } from './reshaping.ts'

type BatchNorm = Composed<
  [
    x: TensorLike,
    mean: TensorLike,
    variance: TensorLike,
    offset?: TensorLike | null,
    scale?: TensorLike | null,
    varianceEpsilon?: number,
  ],
  Tensor
>

/** Numbers whose mean and variance are known, moved to 0 and 1, then scaled and moved on. */
function normalised(
  x: Tensor,
  mean: Tensor,
  variance: Tensor,
  offset: Tensor | null,
  scale: Tensor | null,
  epsilon: number,
): Tensor {
  const inverse = rsqrt(add(variance, epsilon))
  const y = mul(sub(x, mean), scale === null ? inverse : mul(inverse, scale))
  return offset === null ? y : add(y, offset)
}

/** batchNorm, or the same for one rank, which tfjs has beside it. As there, errors call all of them batchNorm. */
function batchNormOf(name: string, x: TensorLike, rank?: number): BatchNorm {
  return composed({
    name,
    summary: rank
      ? `batchNorm for x of rank ${rank}.`
      : 'Moves numbers with this mean and variance to mean 0 and variance 1, then to `offset` and `scale`. All broadcast to x.',
    formula: String.raw`y = \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}}\,\gamma + \beta`,
    compose: (x, mean, variance, offset, scale, varianceEpsilon = 0.001) => {
      const given = [x, mean, variance, ...[offset, scale].filter((like) => like != null)]
      const tensors = toTensors('batchNorm', given)
      if (rank !== undefined && tensors[0].rank !== rank)
        fail('batchNorm', `x needs rank ${rank}, got ${shown(tensors[0].shape)}`, { shapes: [tensors[0].shape] })
      const shape = tensors.reduce<Shape>((whole, { shape }) => broadcastShapes('batchNorm', whole, shape), [])
      if (!sameShape(shape, tensors[0].shape))
        fail('batchNorm', `what it is given does not broadcast to x, ${shown(tensors[0].shape)}`, {
          shapes: tensors.map((tensor) => tensor.shape),
        })
      const [input, centre, spread, ...others] = tensors
      const moved = offset == null ? null : others.shift()!
      return normalised(input, centre, spread, moved, scale == null ? null : others[0], varianceEpsilon)
    },
    tensors: [0, 5],
    examples: [[x, [0.5, -1], [1.5, 0.25], [1, 2], [0.5, 3]]],
  })
}

export const batchNorm: BatchNorm = batchNormOf('batchNorm', uniform([2, 2, 2, 2]))
export const batchNorm2d: BatchNorm = batchNormOf('batchNorm2d', uniform([3, 2]), 2)
export const batchNorm3d: BatchNorm = batchNormOf('batchNorm3d', uniform([2, 1, 2]), 3)
export const batchNorm4d: BatchNorm = batchNormOf('batchNorm4d', uniform([2, 1, 2, 2]), 4)

export const layerNorm: Composed<
  [x: TensorLike, scale?: TensorLike | null, offset?: TensorLike | null, axis?: Axis, epsilon?: number],
  Tensor
> = composed({
  name: 'layerNorm',
  summary:
    'Moves each row (or what lies along other axes) to mean 0 and variance 1 by itself, then to `scale` and `offset`: no example sees another.',
  formula: String.raw`y = \frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}}\,\gamma + \beta,\quad \mu = \frac1n \sum_i x_i,\quad \sigma^2 = \frac1n \sum_i (x_i - \mu)^2`,
  compose: (x, scale, offset, axis = -1, epsilon = 0.001) => {
    const given = toTensors('layerNorm', [x, ...[scale, offset].filter((like) => like != null)])
    const [input, ...others] = given
    for (const { shape } of others)
      if (!sameShape(broadcastShapes('layerNorm', input.shape, shape), input.shape))
        fail('layerNorm', `what it is given does not broadcast to x, ${shown(input.shape)}`, {
          shapes: [input.shape, shape],
        })
    const { mean, variance } = moments(input, axis, true)
    const factor = scale == null ? null : others.shift()!
    return normalised(input, mean, variance, offset == null ? null : others[0], factor, epsilon)
  },
  tensors: [0, 3],
  examples: [
    [uniform([2, 3]), [0.5, 1, 2], [1, 0, -1]],
    [uniform([2, 2, 2]), [0.5, 2], [1, -1], [1, 2]],
  ],
  tfjs: null,
})

export const localResponseNormalization: Composed<
  [x: TensorLike, depthRadius?: number, bias?: number, alpha?: number, beta?: number],
  Tensor
> = composed({
  name: 'localResponseNormalization',
  summary: 'Divides every element by a power of the sum of squares of its neighbours among the channels.',
  formula: String.raw`y_c = x_c \Bigl(b + \alpha \sum_{|c' - c| \le r} x_{c'}^2\Bigr)^{-\beta}`,
  compose: (like, depthRadius = 5, bias = 1, alpha = 1, beta = 0.5) => {
    const x = toTensor('localResponseNormalization', like)
    if (x.rank !== 3 && x.rank !== 4)
      fail('localResponseNormalization', `x needs rank 4, or 3 without a batch, got ${shown(x.shape)}`, {
        shapes: [x.shape],
      })
    if (!Number.isInteger(depthRadius))
      fail('localResponseNormalization', `depthRadius must be a whole number, got ${depthRadius}`)
    const channels = x.shape[x.rank - 1]
    const neighbours = matMul(reshape(square(x), [-1, channels]), band(channels, depthRadius, x.dtype))
    return mul(x, pow(add(bias, mul(alpha, reshape(neighbours, x.shape))), -beta))
  },
  examples: [
    [uniform([1, 2, 2, 4]), 1],
    [uniform([2, 1, 3]), 2, 0.5, 0.3, 0.75],
  ],
})

/** A square matrix with ones up to `radius` off the diagonal: a product with it adds up neighbours. */
function band(size: number, radius: number, dtype: Tensor['dtype']): Tensor {
  const matrix = blank([size, size], dtype)
  for (let i = 0; i < size; i++)
    for (let j = Math.max(0, i - radius); j <= Math.min(size - 1, i + radius); j++) matrix.values[i * size + j] = 1
  return matrix
}
