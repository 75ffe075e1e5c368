import { expect, test } from 'vitest'
import { readCell } from './read-cell.ts'

test.each([
  ['tf.conv2d(x)', ['conv2d']],
  ['x.square().maxPool(2)', ['square', 'maxPool']],
  ['tf?.image.resizeBilinear(x as tf.Tensor)', ['image', 'resizeBilinear']],
  ["tf['conv2d'](x)", ['conv2d']],
  ['const { conv2d: convolve, losses: { logLoss } } = tf', ['conv2d', 'losses', 'logLoss']],
  ['const f = ({ moments }) => moments(x)', ['moments']],
  ['const conv2d = 1, o = { maxPool: conv2d }', []],
  ["tf['conv' + 2]", ['conv']],
])('%s takes %j out of something', (code, members) => {
  expect([...readCell({ id: 'cell', code }).members].sort()).toEqual([...members].sort())
})
