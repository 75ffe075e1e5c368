import { expect, test } from 'vitest'
import * as tf from './index.ts'
import { EngineError, linalg } from './index.ts'

const x = tf.ones([2, 3])
const whole = (values: number[]) => tf.tensor1d(values, 'int32')

/** What each op says of arguments that do not fit: its own name, what does not fit, and the values. */
test.each<[message: string, f: () => unknown]>([
  ['addN: tensors differ, float32 [2,3] and float32 [2]', () => tf.addN([x, [1, 2]])],
  ['addN: needs a list of at least one tensor, as addN([a, b])', () => tf.addN([])],
  [
    'basicLSTMCell: expects a tensor or numbers, got [object Object]',
    () => tf.basicLSTMCell({} as never, x, x, x, x, x),
  ],
  ['batchToSpaceND: blocks [3] do not divide the batch of [2,3]', () => x.batchToSpaceND([3], [[0, 0]])],
  [
    'basicLSTMCell: kernel [3,8] does not fit data [2,3] and h [2,2]',
    () => tf.basicLSTMCell(1, tf.ones([3, 8]), tf.ones([8]), x, tf.ones([2, 2]), tf.ones([2, 2])),
  ],
  ['bincount: x must be int32, not float32; cast to int32 first', () => tf.bincount(tf.tensor([1]), [], 2)],
  ['bincount: weights [2] do not fit [3]', () => tf.bincount(whole([1, 1, 0]), [1, 2], 2)],
  ['bitwiseAnd: needs int32, got float32 and float32', () => tf.bitwiseAnd(x, x)],
  ['cast: there is no type half, only bool, int32, float32, float64', () => x.cast('half' as never)],
  ['clipByNorm: the longest length must be positive, got 0', () => x.clipByNorm(0)],
  [
    'confusionMatrix: needs two lists of one length, got [2] and [3]',
    () => tf.math.confusionMatrix([0, 1], [0, 1, 1], 2),
  ],
  [
    'conv1d: x has 3 channels, the filter takes 2: [2,3] and [1,2,1]',
    () => tf.conv1d(x, tf.ones([1, 2, 1]), 1, 'same'),
  ],
  ['cumprod: there is no axis 2 in rank 2', () => x.cumprod(2)],
  ['depthToSpace: 3 channels are no blocks of 2 x 2, [1,2,3,3]', () => tf.ones([1, 2, 3, 3]).depthToSpace(2)],
  ['diag: needs at least one axis, got []', () => tf.diag(1)],
  ['dropout: needs floats, got int32', () => whole([1]).dropout(0.5)],
  ['einsum: begins with an equation such as "ij,jk->ik", got undefined', () => tf.einsum(undefined as never)],
  ['ensureShape: the shape is [2,3], expected [3,2]', () => tf.ensureShape(x, [3, 2])],
  [
    'image.resizeBilinear: a size is [height, width], got 2',
    () => tf.image.resizeBilinear(tf.ones([2, 2, 1]), 2 as never),
  ],
  [
    'scatterND: needs the shape of what is written to, such as [2,3], got undefined',
    () => tf.scatterND([[0]], [1], undefined as never),
  ],
  ['gatherND: there is no 3 along axis 1 of [2,3]', () => x.gatherND([[0, 3]])],
  ['gatherND: indices of 3 numbers are too many for [2,3]', () => x.gatherND([[0, 0, 0]])],
  ['layerNorm: shapes do not broadcast, [2,3] and [2]', () => tf.layerNorm(x, [1, 2])],
  ['layerNorm: what it is given does not broadcast to x, [2,3]', () => tf.layerNorm(x, tf.ones([2, 2, 3]))],
  [
    'maxPool: filterSize must be whole numbers from 1 on, one for each of 2 axes, got nothing',
    () => tf.maxPool(tf.ones([1, 4, 4, 1]), undefined as never, 1, 'valid'),
  ],
  [
    'losses.meanSquaredError: shapes do not broadcast, [2,3] and [4]',
    () => tf.losses.meanSquaredError(x, x, tf.ones([4])),
  ],
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
  ['multiRNNCell: cells is a list, one for each layer, got undefined', () => (tf.multiRNNCell as () => unknown)()],
  ['multiRNNCell: there are 1 cells and 0 h', () => tf.multiRNNCell([(_, c, h) => [c, h]], x, [x], [])],
  ['multiRNNCell: expects a function, got 3', () => tf.multiRNNCell([3 as never], x, [x], [x])],
  ['norm: no such order, 2 for a matrix', () => x.norm(2, [0, 1])],
  ['oneHot: depth must be a whole number from 0 on, got -1', () => tf.oneHot([0], -1)],
  ['ones: a shape is a list of sizes, such as [2,3], got 3', () => tf.ones(3 as never)],
  ['pad: a pair says how many before and how many after, got [1]', () => x.pad([[1], [0, 0]] as never)],
  ['pad: needs one pair for each axis, nothing for [2,3]', () => tf.pad(x, undefined as never)],
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
  ['range: needs finite numbers, got 0, undefined and -1', () => tf.range(0, undefined as never)],
  ['randomGamma: alpha and beta must be positive, got 0 and 1', () => tf.randomGamma([2], 0)],
  ['reshape: a shape is a list of sizes, such as [2,3], got 6', () => x.reshape(6 as never)],
  ['scatterND: updates [2] do not fit [3,1] places in [4]', () => tf.scatterND([[0], [1], [2]], [1, 2], [4])],
  ['searchSorted: rows differ, [2,3] and [3,2]', () => tf.searchSorted(x, tf.ones([3, 2]))],
  ['slice: begin and size must be whole numbers, got [0.5,0] and [1,3]', () => x.slice(0.5, 1)],
  ['slice1d: needs 1 axis, got [2,3]', () => tf.slice1d(x, 0)],
  ['spaceToBatchND: blocks [2] do not divide [2,3]', () => x.spaceToBatchND([2], [[0, 0]])],
  ['sparseToDense: 2 values for 3 places', () => tf.sparseToDense([0, 1, 2], [1, 2], [4])],
  ['stack: needs a list of at least one tensor, as stack([a, b])', () => tf.stack([])],
  ['split: needs a number of parts, or a list of their sizes, got undefined', () => tf.split(x, undefined as never)],
  ['stridedSlice: there is no 2 along axis 0', () => x.stridedSlice([2], [3], [1], 0, 0, 0, 0, 1)],
  ['stridedSlice: strides must not be 0', () => x.stridedSlice([0], [2], [0])],
  ['stridedSlice: there may be one ellipsis only', () => x.stridedSlice([0, 0], [1, 1], [1, 1], 0, 0, 3)],
  [
    'tensorScatterUpdate: types differ, float32 and int32',
    () => tf.tensorScatterUpdate(x, [[0]], tf.ones([1, 3], 'int32')),
  ],
  ['tidy: expects a function, got 3', () => tf.tidy(3 as never)],
  ['tile: repetitions are a list, one for each axis, got 2', () => x.tile(2 as never)],
  ['tile: repetitions must be whole numbers, got [2,-1]', () => x.tile([2, -1])],
  ['topk: cannot take 4 of 3, [2,3]', () => x.topk(4)],
  ['trace: expects a function, got 3', () => tf.trace(3 as never)],
  ['transpose: perm is a list of axes, got 1', () => x.transpose(1 as never)],
  ['unique: there is no axis 2 in rank 2', () => tf.unique(x, 2)],
  ['unsortedSegmentSum: needs one number for each slice, [3] for [2,3]', () => x.unsortedSegmentSum([0, 1, 2], 3)],
  ['unsortedSegmentSum: sizes must be whole numbers, [,3]', () => x.unsortedSegmentSum([0, 1], undefined as never)],
  ['variableGrads: expects a function, got 3', () => tf.train.adam(0.1).minimize(3 as never)],
  ['linalg.bandPart: numLower must be a whole number up to 2, got 3', () => linalg.bandPart(x, 3, 0)],
  ['linalg.gramSchmidt: 2 vectors are too many for 1 dimensions', () => linalg.gramSchmidt([[1], [2]])],
  ['linalg.qr: needs matrices, got rank 1', () => linalg.qr([1, 2])],
])('%s', (message, f) => {
  expect(f).toThrow(EngineError)
  expect(f).toThrow(message)
})
