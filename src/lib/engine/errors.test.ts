import { expect, test } from 'vitest'
import * as tf from './index.ts'
import { EngineError, linalg } from './index.ts'

const x = tf.ones([2, 3])
const whole = (values: number[]) => tf.tensor1d(values, 'int32')

/** What each op says of arguments that do not fit: its own name, what does not fit, and the values. */
test.each<[message: string, f: () => unknown]>([
  ['addN: tensors differ, float32 [2,3] and float32 [2]', () => tf.addN([x, [1, 2]])],
  ['addN: needs a list of at least one tensor', () => tf.addN([])],
  [
    'basicLSTMCell: expects a tensor or numbers, got [object Object]',
    () => tf.basicLSTMCell({} as never, x, x, x, x, x),
  ],
  ['batchToSpaceND: blocks [3] do not divide the batch of [2,3]', () => x.batchToSpaceND([3], [[0, 0]])],
  ['bincount: x must be int32, not float32', () => tf.bincount(tf.tensor([1]), [], 2)],
  ['bincount: weights [2] do not fit [3]', () => tf.bincount(whole([1, 1, 0]), [1, 2], 2)],
  ['bitwiseAnd: needs int32, got float32 and float32', () => tf.bitwiseAnd(x, x)],
  ['clipByNorm: the longest length must be positive, got 0', () => x.clipByNorm(0)],
  [
    'confusionMatrix: needs two lists of one length, got [2] and [3]',
    () => tf.math.confusionMatrix([0, 1], [0, 1, 1], 2),
  ],
  ['cumprod: there is no axis 2 in rank 2', () => x.cumprod(2)],
  ['depthToSpace: 3 channels are no blocks of 2 x 2, [1,2,3,3]', () => tf.ones([1, 2, 3, 3]).depthToSpace(2)],
  ['diag: needs at least one axis, got []', () => tf.diag(1)],
  ['dropout: needs floats, got int32', () => whole([1]).dropout(0.5)],
  ['ensureShape: the shape is [2,3], expected [3,2]', () => tf.ensureShape(x, [3, 2])],
  ['gatherND: there is no 3 along axis 1 of [2,3]', () => x.gatherND([[0, 3]])],
  ['gatherND: indices of 3 numbers are too many for [2,3]', () => x.gatherND([[0, 0, 0]])],
  ['meshgrid: indexing must be xy or ij, got ji', () => tf.meshgrid([1], [2], { indexing: 'ji' as never })],
  [
    'mirrorPad: reflect pads by 0 to 1 along axis 0, got [2,0]',
    () =>
      x.mirrorPad(
        [
          [2, 0],
          [0, 0],
        ],
        'reflect',
      ),
  ],
  [
    'movingAverage: needs the number of the step, from 1, unless zeroDebias is false',
    () => tf.movingAverage(x, x, 0.9),
  ],
  ['multinomial: needs at least 2 outcomes, got 1', () => tf.multinomial([1], 3)],
  ['norm: no such order, 2 for a matrix', () => x.norm(2, [0, 1])],
  ['pad: a pair says how many before and how many after, got [1]', () => x.pad([[1], [0, 0]] as never)],
  [
    'pad2d: needs 2 axes, got [1]',
    () =>
      tf.pad2d(
        [1],
        [
          [0, 0],
          [0, 0],
        ],
      ),
  ],
  ['randomGamma: alpha and beta must be positive, got 0 and 1', () => tf.randomGamma([2], 0)],
  ['scatterND: updates [2] do not fit [3,1] places in [4]', () => tf.scatterND([[0], [1], [2]], [1, 2], [4])],
  ['searchSorted: rows differ, [2,3] and [3,2]', () => tf.searchSorted(x, tf.ones([3, 2]))],
  ['slice1d: needs 1 axis, got [2,3]', () => tf.slice1d(x, 0)],
  ['spaceToBatchND: blocks [2] do not divide [2,3]', () => x.spaceToBatchND([2], [[0, 0]])],
  ['sparseToDense: 2 values for 3 places', () => tf.sparseToDense([0, 1, 2], [1, 2], [4])],
  ['stridedSlice: there is no 2 along axis 0', () => x.stridedSlice([2], [3], [1], 0, 0, 0, 0, 1)],
  ['stridedSlice: strides must not be 0', () => x.stridedSlice([0], [2], [0])],
  ['stridedSlice: there may be one ellipsis only', () => x.stridedSlice([0, 0], [1, 1], [1, 1], 0, 0, 3)],
  [
    'tensorScatterUpdate: types differ, float32 and int32',
    () => tf.tensorScatterUpdate(x, [[0]], tf.ones([1, 3], 'int32')),
  ],
  ['topk: cannot take 4 of 3, [2,3]', () => x.topk(4)],
  ['unique: there is no axis 2 in rank 2', () => tf.unique(x, 2)],
  ['bandPart: numLower must be a whole number up to 2, got 3', () => linalg.bandPart(x, 3, 0)],
  ['gramSchmidt: 2 vectors are too many for 1 dimensions', () => linalg.gramSchmidt([[1], [2]])],
  ['qr: needs matrices, got rank 1', () => linalg.qr([1, 2])],
])('%s', (message, f) => {
  expect(f).toThrow(EngineError)
  expect(f).toThrow(message)
})
