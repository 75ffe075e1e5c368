import { fail } from '../error.ts'
import type { DataFormat, Sliding } from '../kinds/windows.ts'
import { sigmoid } from '../ops/activations.ts'
import { add } from '../ops/arithmetic.ts'
import { conv2d as plainConv2d } from '../ops/convolution.ts'
import { depthwiseConv2d as plainDepthwiseConv2d } from '../ops/depthwise-convolution.ts'
import { matMul as plainMatMul } from '../ops/linear.ts'
import { elu, leakyRelu, prelu, relu, relu6 } from '../ops/rectifiers.ts'
import { reshape } from '../ops/reshaping.ts'
import { tidy } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** What follows a product: a bias, and an activation by its name. */
interface Finish {
  bias?: TensorLike | null
  activation?: 'linear' | 'relu' | 'relu6' | 'elu' | 'sigmoid' | 'leakyrelu' | 'prelu' | null
  /** For prelu: the leak, one number or one for each channel. */
  preluActivationWeights?: TensorLike | null
  /** For leakyrelu: 0.2 unless said. */
  leakyreluAlpha?: number
}

interface Filtering extends Finish, Sliding {
  x: TensorLike
  filter: TensorLike
}

interface Multiplying extends Finish {
  a: TensorLike
  b: TensorLike
  transposeA?: boolean
  transposeB?: boolean
}

/** Numbers for each channel, in a shape that meets the channels where they are. */
function onChannels(name: string, like: TensorLike, format: DataFormat | undefined): Tensor {
  const x = toTensor(name, like)
  return format === 'NCHW' && x.rank === 1 ? reshape(x, [-1, 1, 1]) : x
}

function finished(name: string, y: Tensor, finish: Finish, format?: DataFormat): Tensor {
  const { bias, activation, preluActivationWeights: weights, leakyreluAlpha } = finish
  const z = bias == null ? y : add(y, onChannels(name, bias, format))
  switch (activation ?? 'linear') {
    case 'linear':
      return z
    case 'relu':
      return relu(z)
    case 'relu6':
      return relu6(z)
    case 'elu':
      return elu(z)
    case 'sigmoid':
      return sigmoid(z)
    case 'leakyrelu':
      return leakyRelu(z, leakyreluAlpha)
    case 'prelu':
      if (weights == null) fail(name, 'prelu needs preluActivationWeights')
      return prelu(z, onChannels(name, weights, format))
    default:
      return fail(name, `there is no activation '${activation}'`)
  }
}

/** conv2d, then a bias and an activation. Nothing is fused here: it is three ops under tfjs's name for it. */
function conv2d({ x, filter, strides, pad, dataFormat, dilations, dimRoundingMode, ...finish }: Filtering): Tensor {
  return tidy(() => {
    const y = plainConv2d(x, filter, strides, pad, dataFormat, dilations, dimRoundingMode)
    return finished('fused.conv2d', y, finish, dataFormat)
  })
}

/** depthwiseConv2d, then a bias and an activation. */
function depthwiseConv2d(call: Filtering): Tensor {
  const { x, filter, strides, pad, dataFormat, dilations, dimRoundingMode, ...finish } = call
  return tidy(() => {
    const y = plainDepthwiseConv2d(x, filter, strides, pad, dataFormat, dilations, dimRoundingMode)
    return finished('fused.depthwiseConv2d', y, finish, dataFormat)
  })
}

/** matMul, then a bias and an activation. */
function matMul({ a, b, transposeA, transposeB, ...finish }: Multiplying): Tensor {
  return tidy(() => finished('fused.matMul', plainMatMul(a, b, transposeA, transposeB), finish))
}

/** Products with what usually follows them, called with one object, as in tfjs. */
export const fused = { conv2d, depthwiseConv2d, matMul }
