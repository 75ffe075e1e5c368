import { fail, shown } from '../../error.ts'
import { type Kept, suppress } from '../../kernels/non-max-suppression.ts'
import { none, type Op, op } from '../../tape/op.ts'
import { makeTensor, Tensor } from '../../tensor/tensor.ts'
import { checkFloat, type TensorLike, toTensor } from '../../tensor/tensor-like.ts'

/** Boxes [count, 4] as [y1, x1, y2, x2], a score for each, and what may be kept of them. */
type Arguments = [
  boxes: TensorLike,
  scores: TensorLike,
  maxOutputSize: number,
  iouThreshold?: number,
  scoreThreshold?: number,
]

function kept(
  boxes: Tensor,
  scores: Tensor,
  most: number,
  limit = 0.5,
  least = Number.NEGATIVE_INFINITY,
  sigma = 0,
): Kept {
  const shapes = [boxes.shape, scores.shape]
  checkFloat('image.nonMaxSuppression', boxes)
  checkFloat('image.nonMaxSuppression', scores)
  if (boxes.rank !== 2 || boxes.shape[1] !== 4)
    fail('image.nonMaxSuppression', `boxes must be [count,4], got ${shown(boxes.shape)}`, { shapes })
  if (scores.rank !== 1 || scores.size !== boxes.shape[0])
    fail('image.nonMaxSuppression', `scores must be [${boxes.shape[0]}], got ${shown(scores.shape)}`, { shapes })
  if (!(limit >= 0 && limit <= 1)) fail('image.nonMaxSuppression', `iouThreshold must be from 0 to 1, got ${limit}`)
  if (!(sigma >= 0 && sigma <= 1)) fail('image.nonMaxSuppression', `softNmsSigma must be from 0 to 1, got ${sigma}`)
  return suppress(boxes.values, scores.values, { most, limit, least, sigma })
}

const tensorOf = (like: TensorLike): Tensor => toTensor('image.nonMaxSuppression', like)
const whole = (indices: readonly number[]): Tensor => makeTensor(Int32Array.from(indices), [indices.length], 'int32')

export const nonMaxSuppression: Op<Arguments> = op({
  name: 'image.nonMaxSuppression',
  summary: 'Which of many overlapping boxes to keep: the best first, then the best of those that overlap none so far.',
  formula: String.raw`\frac{|a \cap b|}{|a \cup b|} < t`,
  signature: (boxes, scores, maxOutputSize, iouThreshold = 0.5, scoreThreshold = Number.NEGATIVE_INFINITY) => ({
    inputs: [boxes, scores],
    attributes: { maxOutputSize, iouThreshold, scoreThreshold },
  }),
  forward: ([boxes, scores], { maxOutputSize, iouThreshold, scoreThreshold }) => {
    const { indices } = kept(boxes, scores, maxOutputSize, iouThreshold, scoreThreshold)
    return new Tensor(Int32Array.from(indices), [indices.length], 'int32')
  },
  backward: [none('positions are whole numbers'), none('positions are whole numbers')],
  examples: [
    [
      [
        [0, 0, 1, 1],
        [0, 0.1, 1, 1.1],
        [0, 3, 1, 4],
      ],
      [0.8, 0.9, 0.3],
      2,
    ],
  ],
})

/** nonMaxSuppression in which kept boxes only lower the scores of others; returns what was left of the scores too. */
export function nonMaxSuppressionWithScore(
  ...[boxes, scores, most, limit, least, softNmsSigma]: [...Arguments, softNmsSigma?: number]
): { selectedIndices: Tensor; selectedScores: Tensor } {
  const x = tensorOf(scores)
  const { indices, scores: left } = kept(tensorOf(boxes), x, most, limit, least, softNmsSigma)
  const selectedScores = makeTensor(Float32Array.from(left), [left.length], 'float32')
  return { selectedIndices: whole(indices), selectedScores }
}

/** nonMaxSuppression whose result can be filled up with zeros to `maxOutputSize`; `validOutputs` says how many count. */
export function nonMaxSuppressionPadded(
  ...[boxes, scores, most, limit, least, padToMaxOutputSize = false]: [...Arguments, padToMaxOutputSize?: boolean]
): { selectedIndices: Tensor; validOutputs: Tensor } {
  const { indices } = kept(tensorOf(boxes), tensorOf(scores), most, limit, least)
  const filled = padToMaxOutputSize ? Array.from({ length: most }, (_, i) => indices[i] ?? 0) : indices
  return { selectedIndices: whole(filled), validOutputs: makeTensor(Int32Array.of(indices.length), [], 'int32') }
}
