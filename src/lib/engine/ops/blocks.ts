import { fail, shown } from '../error.ts'
import { uniform } from '../kinds/uniform.ts'
import { type Composed, composed } from '../tape/op.ts'
import { sizeOf } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'
import { reshape, transpose } from './reshaping.ts'
import { pad, slice } from './slicing.ts'

type Pairs = readonly (readonly number[])[]
type Blocks = Composed<[x: TensorLike, blockShape: readonly number[], borders: Pairs], Tensor>

function checkBlocks(op: string, x: Tensor, blockShape: readonly number[], borders: Pairs): void {
  if (x.rank < 1 + blockShape.length)
    fail(op, `${blockShape.length} block axes and a batch do not fit ${shown(x.shape)}`, { shapes: [x.shape] })
  if (borders.length !== blockShape.length)
    fail(op, `needs one pair for each block axis, ${borders.length} for ${shown(blockShape)}`, { shapes: [x.shape] })
}

export const spaceToBatchND: Blocks = composed({
  name: 'spaceToBatchND',
  summary:
    'Deals the places of each block out to different examples of the batch: dilation becomes plain neighbourhood.',
  formula: String.raw`y_{(k,n),\,i} = x_{n,\,i b + k}`,
  compose: (like, blockShape, paddings) => {
    const x = toTensor('spaceToBatchND', like)
    checkBlocks('spaceToBatchND', x, blockShape, paddings)
    const m = blockShape.length
    const rest = x.shape.slice(1 + m)
    const padded = pad(x, [
      [0, 0],
      ...paddings.map(([before, after]) => [before, after] as const),
      ...rest.map(() => [0, 0] as const),
    ])
    const counts = blockShape.map((b, i) => padded.shape[1 + i] / b)
    if (!counts.every(Number.isInteger))
      fail('spaceToBatchND', `blocks ${shown(blockShape)} do not divide ${shown(padded.shape)}`, { shapes: [x.shape] })
    const [batch] = x.shape
    const apart = reshape(padded, [batch, ...counts.flatMap((n, i) => [n, blockShape[i]]), ...rest])
    const inside = blockShape.map((_, i) => 2 + 2 * i)
    const outside = blockShape.map((_, i) => 1 + 2 * i)
    const order = [...inside, 0, ...outside, ...rest.map((_, i) => 1 + 2 * m + i)]
    return reshape(transpose(apart, order), [batch * sizeOf(blockShape), ...counts, ...rest])
  },
  examples: [
    [
      uniform([1, 2, 2, 1]),
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [uniform([2, 3, 2]), [2], [[1, 0]]],
  ],
})

export const batchToSpaceND: Blocks = composed({
  name: 'batchToSpaceND',
  summary: 'Puts blocks that were dealt out over the batch together again: the opposite of spaceToBatchND.',
  formula: String.raw`y_{n,\,i b + k} = x_{(k,n),\,i}`,
  compose: (like, blockShape, crops) => {
    const x = toTensor('batchToSpaceND', like)
    checkBlocks('batchToSpaceND', x, blockShape, crops)
    const m = blockShape.length
    const batch = x.shape[0] / sizeOf(blockShape)
    if (!Number.isInteger(batch))
      fail('batchToSpaceND', `blocks ${shown(blockShape)} do not divide the batch of ${shown(x.shape)}`, {
        shapes: [x.shape],
      })
    const counts = x.shape.slice(1, 1 + m)
    const rest = x.shape.slice(1 + m)
    const apart = reshape(x, [...blockShape, batch, ...counts, ...rest])
    const order = [m, ...counts.flatMap((_, i) => [m + 1 + i, i]), ...rest.map((_, i) => 1 + 2 * m + i)]
    const whole = [batch, ...counts.map((n, i) => n * blockShape[i]), ...rest]
    return slice(
      reshape(transpose(apart, order), whole),
      [0, ...crops.map(([before]) => before), ...rest.map(() => 0)],
      whole.map((n, i) => (i >= 1 && i <= m ? n - crops[i - 1][0] - crops[i - 1][1] : n)),
    )
  },
  examples: [
    [
      uniform([4, 1, 1, 1]),
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [uniform([4, 2, 2]), [2], [[1, 0]]],
  ],
})

export const depthToSpace: Composed<[x: TensorLike, blockSize: number, dataFormat?: 'NHWC' | 'NCHW'], Tensor> =
  composed({
    name: 'depthToSpace',
    summary: 'Lays groups of channels out as blocks of an image: fewer channels, more rows and columns.',
    formula: String.raw`y_{n,\,i b + k,\,j b + l,\,c} = x_{n,\,i,\,j,\,(k,l,c)}`,
    compose: (like, blockSize, dataFormat = 'NHWC') => {
      const x = toTensor('depthToSpace', like)
      if (x.rank !== 4) fail('depthToSpace', `needs four axes, got ${shown(x.shape)}`, { shapes: [x.shape] })
      const last = dataFormat === 'NHWC'
      const [n, h, w, c] = last ? x.shape : [0, 2, 3, 1].map((axis) => x.shape[axis])
      const depth = c / blockSize ** 2
      if (!(blockSize > 1) || !Number.isInteger(depth))
        fail('depthToSpace', `${c} channels are no blocks of ${blockSize} x ${blockSize}, ${shown(x.shape)}`, {
          shapes: [x.shape],
        })
      const [b, H, W] = [blockSize, h * blockSize, w * blockSize]
      return last
        ? reshape(transpose(reshape(x, [n, h, w, b, b, depth]), [0, 1, 3, 2, 4, 5]), [n, H, W, depth])
        : reshape(transpose(reshape(x, [n, b, b, depth, h, w]), [0, 3, 4, 1, 5, 2]), [n, depth, H, W])
    },
    examples: [
      [uniform([1, 1, 1, 4]), 2],
      [uniform([1, 2, 1, 8]), 2],
    ],
  })
