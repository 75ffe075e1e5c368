import { fail, shown } from '../../error.ts'
import { imageShape } from '../../kinds/sampling.ts'
import { uniform } from '../../kinds/uniform.ts'
import { type Composed, composed } from '../../tape/op.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { checkFloat, type TensorLike, toTensor } from '../../tensor/tensor-like.ts'
import { mul } from '../arithmetic.ts'
import { tile } from '../broadcasting.ts'
import { cast } from '../copies.ts'
import { sum } from '../reductions.ts'
import { reverse } from '../slicing.ts'

export const flipLeftRight: Composed<[images: TensorLike], Tensor> = composed({
  name: 'image.flipLeftRight',
  summary: 'Mirrors images [batch, height, width, channels]: left becomes right.',
  formula: 'y_{ij} = x_{i,w-1-j}',
  compose: (like) => {
    const x = toTensor('image.flipLeftRight', like)
    checkFloat('image.flipLeftRight', x)
    imageShape('image.flipLeftRight', x)
    return reverse(x, 2)
  },
  examples: [[uniform([1, 2, 3, 2])]],
})

/** `like` as a tensor, whose last axis holds that many channels. */
function withChannels(name: string, like: TensorLike, count: number): Tensor {
  const x = toTensor(name, like)
  if (x.rank < 2 || x.shape[x.rank - 1] !== count)
    fail(name, `needs rank 2 or more and a last axis of ${count}, got ${shown(x.shape)}`, { shapes: [x.shape] })
  return x
}

export const grayscaleToRGB: Composed<[images: TensorLike], Tensor> = composed({
  name: 'image.grayscaleToRGB',
  summary: 'Grey images with three channels, all the same.',
  formula: 'y_c = x',
  compose: (like) => {
    const x = withChannels('image.grayscaleToRGB', like, 1)
    return tile(x, [...Array<number>(x.rank - 1).fill(1), 3])
  },
  examples: [[uniform([1, 2, 2, 1])]],
})

/** How bright red, green and blue are to the eye (ITU-R BT.601, to four digits as in tfjs). */
export const brightness = [0.2989, 0.587, 0.114]

export const rgbToGrayscale: Composed<[images: TensorLike], Tensor> = composed({
  name: 'image.rgbToGrayscale',
  summary: 'How bright a coloured image is: one channel in place of three.',
  formula: String.raw`y = 0.2989\,r + 0.587\,g + 0.114\,b`,
  compose: (like) => {
    const x = withChannels('image.rgbToGrayscale', like, 3)
    return cast(sum(mul(x, brightness), -1, true), x.dtype)
  },
  examples: [[uniform([1, 2, 2, 3])]],
})
