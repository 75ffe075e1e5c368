// biome-ignore-all lint/suspicious/noExplicitAny: ops are called by name here.
import { describe, expect, test } from 'vitest'
import { checkGolden, type Run, readGoldens, titled } from '../../../test/goldens/golden.ts'
import * as tf from './index.ts'
import { linalg, losses, ops, Reduction } from './index.ts'

const { cases } = readGoldens('torch-f64-more.json')

const orders: Record<string, number> = { inf: Number.POSITIVE_INFINITY }
const reductions: Record<string, Reduction> = { none: Reduction.NONE, sum: Reduction.SUM, mean: Reduction.MEAN }

/** A loss of single elements: without weights, its mean is over all of them in PyTorch too. */
const loss =
  (name: 'huberLoss' | 'meanSquaredError' | 'absoluteDifference' | 'sigmoidCrossEntropy'): Run =>
  ([labels, y], { reduction, delta = 0 }) => {
    const extra = name === 'huberLoss' ? [delta] : name === 'sigmoidCrossEntropy' ? [0] : []
    return (losses[name] as any)(labels, y, null, ...extra, reductions[reduction])
  }

const runs: Record<string, Run> = {
  einsum: (xs, { equation }) => tf.einsum(equation, ...xs),
  norm: ([x], { ord, axis }) => x.norm(orders[ord] ?? ord, axis),
  cumprod: ([x], { axis }) => x.cumprod(axis),
  prod: ([x], { axis }) => x.prod(axis),
  topk: ([x], { k }) => tf.topk(x, k).values,
  cumsum: ([x], { axis, reverse }) => x.cumsum(axis, false, reverse),
  mirrorPad: ([x], { paddings, mode }) => x.mirrorPad(paddings, mode),
  stridedSlice: ([x], { begin, end, strides }) => x.stridedSlice(begin, end, strides),
  unsortedSegmentSum: ([x, ids], { numSegments }) => tf.unsortedSegmentSum(x, ids, numSegments),
  gather: ([x, indices], { axis }) => x.gather(indices, axis),
  // Channels count within a block of pixels here, and outside of it there.
  depthToSpace: ([x], { blockSize: b }) => {
    const [n, c, h, w] = x.shape
    const blocks = x.reshape([n, c / b ** 2, b ** 2, h, w]).transpose([0, 2, 1, 3, 4])
    return blocks.reshape([n, c, h, w]).depthToSpace(b, 'NCHW')
  },
  var: ([x], { axis }) => x.moments(axis).variance,
  qr: ([x]) => (linalg.qr(x) as tf.Tensor[])[1].abs(),
  softmaxCrossEntropy: ([t, z], { labelSmoothing, reduction }) =>
    losses.softmaxCrossEntropy(t, z, null, labelSmoothing, reductions[reduction]),
  ...Object.fromEntries(
    (['huberLoss', 'meanSquaredError', 'absoluteDifference', 'sigmoidCrossEntropy'] as const).map((n) => [n, loss(n)]),
  ),
  conv1d: ([x, w], { stride, dilation }) => tf.conv1d(x, w, stride, 'valid', 'NWC', dilation),
  conv2dTranspose: ([x, w], { stride, outputShape }) => tf.conv2dTranspose(x, w, outputShape, stride, 'valid'),
  depthwiseConv2d: ([x, w], { dilation }) => tf.depthwiseConv2d(x, w, 1, 'valid', 'NHWC', dilation),
  separableConv2d: ([x, w, p]) => tf.separableConv2d(x, w, p, 1, 'valid'),
  conv3d: ([x, w]) => tf.conv3d(x, w, 1, 'valid'),
  avgPool3d: ([x]) => tf.avgPool3d(x, 2, 2, 'valid'),
  maxPool3d: ([x]) => tf.maxPool3d(x, 2, 2, 'valid'),
  resizeBilinear: ([x], { size, alignCorners }) => tf.image.resizeBilinear(x, size, alignCorners, !alignCorners),
  localResponseNormalization: ([x], { depthRadius, bias, alpha, beta }) =>
    tf.localResponseNormalization(x, depthRadius, bias, alpha, beta),
  batchNorm: ([x, mean, variance, offset, scale], { varianceEpsilon }) =>
    tf.batchNorm(x, mean, variance, offset, scale, varianceEpsilon),
  basicLSTMCell: ([b, kernel, bias, data, c, h]) => tf.concat(tf.basicLSTMCell(b, kernel, bias, data, c, h), 1),
}

test('every case is run', () => expect(cases.length).toBeGreaterThan(50))

describe.each(['float64', 'float32'] as const)('in %s', (dtype) => {
  test.each(titled(cases))('%s', (_, golden) =>
    checkGolden(golden, runs[golden.op] ?? ((inputs) => (ops as any)[golden.op](...inputs)), dtype),
  )
})
