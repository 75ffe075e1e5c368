import { fail, shown } from '../../error.ts'
import { checkSize, type Interpolation, imageShape, sampled, samplingAt, unsampled } from '../../kinds/sampling.ts'
import { uniform } from '../../kinds/uniform.ts'
import { none, type Op, op } from '../../tape/op.ts'
import { toFloat } from '../../tensor/dtype.ts'
import { type TensorLike, toTensor } from '../../tensor/tensor-like.ts'

const images = uniform([2, 4, 4, 2])
const boxes = [
  [0.1, 0.2, 0.8, 0.9],
  [0.9, 0.1, -0.2, 0.6],
]

export const cropAndResize: Op<
  [
    images: TensorLike,
    boxes: TensorLike,
    boxInd: TensorLike,
    cropSize: readonly [height: number, width: number],
    method?: Interpolation,
    extrapolationValue?: number,
  ]
> = op({
  name: 'image.cropAndResize',
  summary:
    'Cuts boxes [y1, x1, y2, x2], in fractions of the image, out of the images that `boxInd` names, and brings all to one size.',
  formula: String.raw`y_{bp} = \sum_i w_{bpi}\,x_{k_b i},\quad \bar x_i = \sum_{b:\,k_b \ni i} \sum_p w_{bpi}\,\bar y_{bp}`,
  signature: (images, boxes, boxInd, cropSize, method = 'bilinear', extrapolationValue = 0) => ({
    inputs: [images, boxes, toTensor('image.cropAndResize', boxInd, 'int32')],
    attributes: { cropSize, method, extrapolationValue },
  }),
  forward: ([x, boxes, boxInd], { cropSize, method, extrapolationValue }, entry) => {
    const [batch, height, width, channels] = imageShape('image.cropAndResize', x)
    const [count] = boxes.shape
    const shapes = [x.shape, boxes.shape, boxInd.shape]
    if (boxes.rank !== 2 || boxes.shape[1] !== 4)
      fail('image.cropAndResize', `boxes must be [count,4], got ${shown(boxes.shape)}`, { shapes })
    if (boxInd.rank !== 1 || boxInd.size !== count)
      fail('image.cropAndResize', `boxInd must be [${count}], got ${shown(boxInd.shape)}`, { shapes })
    const stray = boxInd.values.find((n) => n < 0 || n >= batch)
    if (stray !== undefined) fail('image.cropAndResize', `boxInd ${stray} names none of ${batch} images`, { shapes })
    if (method !== 'nearest' && method !== 'bilinear')
      fail('image.cropAndResize', `method is 'bilinear' or 'nearest', got '${method}'`)
    checkSize('image.cropAndResize', cropSize)
    const fill = Array<number>(channels).fill(extrapolationValue)
    const how = { images: boxInd.values, channels, fill, interpolation: method, alike: false }
    entry.saved = samplingAt([height, width], cropSize, how, (box, row, column) => {
      const [y1, x1, y2, x2] = boxes.values.subarray(4 * box, 4 * box + 4)
      return [between(y1, y2, row, cropSize[0], height), between(x1, x2, column, cropSize[1], width)]
    })
    return sampled(x, entry.saved, [count, ...cropSize, channels], toFloat(x.dtype))
  },
  backward: [unsampled, none('where to cut is not learned'), none('images are numbered')],
  multiplyAdds: (_inputs, { method }, y) => (method === 'nearest' ? 0 : 4 * y.size),
  examples: [
    [images, boxes, [1, 0], [3, 2]],
    [images, boxes, [0, 1], [2, 3], 'nearest', 5],
  ],
})

/** Place `i` of `count` on the way from one fraction of an axis to another; a single one lies in the middle. */
function between(start: number, end: number, i: number, count: number, size: number): number {
  const fraction = count > 1 ? start + ((end - start) * i) / (count - 1) : (start + end) / 2
  const place = fraction * (size - 1)
  return place >= 0 && place <= size - 1 ? place : Number.NaN
}
