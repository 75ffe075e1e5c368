import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGradient as check, numbersIn as numbers } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'
import type { Padding } from '../kinds/windows.ts'

const upTo = (max: number) => fc.integer({ min: 1, max })
const geometry = fc.record({
  sizes: fc.tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 6 })),
  window: fc.tuple(upTo(3), upTo(3)),
  stride: fc.tuple(upTo(3), upTo(3)),
  // Less than the window, so that every window sees something.
  pad: fc.constantFrom<Padding>('same', 'valid', 0),
  channels: upTo(3),
})

describe('the gradient equals the slope, for any sizes, strides and paddings, of', () => {
  test.each(['maxPool', 'avgPool'] as const)('%s', (name) => {
    fc.assert(
      fc.property(geometry, ({ sizes, window, stride, pad, channels }) => {
        check((x) => tf.ops[name](x, window, stride, pad), [numbers([2, ...sizes, channels], 1)])
        check((x) => tf.ops[name](x, window, 1, pad, null, 'NHWC', 2), [numbers([7, 7, channels], 1)])
        check((x) => tf.ops[name](x, 3, stride, 1, 'ceil'), [numbers([...sizes, channels], 1)])
      }),
      { numRuns: 25 },
    )
  })

  test.each(['maxPool3d', 'avgPool3d'] as const)('%s', (name) => {
    fc.assert(
      fc.property(geometry, ({ sizes, window, stride, pad }) => {
        check((x) => tf.ops[name](x, [2, ...window], [1, ...stride], pad), [numbers([1, 3, ...sizes, 1], 1)])
      }),
      { numRuns: 15 },
    )
  })
})

test('of equal maxima the first gets the gradient, in windows that overlap too', () => {
  const x = tf.tensor4d([1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 3, 3, 1])
  const dx = tf.grad((y) => tf.maxPool(y, 2, 1, 'valid'))(x)
  expect(Array.from(dx.dataSync())).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0])
})

test('at the edges avgPool divides by what it sees, on the way back too', () => {
  const x = tf.tensor3d([1, 2, 3], [1, 3, 1])
  expect(tf.avgPool(x, [1, 3], 1, 'same').dataSync()).toEqual(Float32Array.of(1.5, 2, 2.5))
  const dx = tf
    .grad((y) => tf.avgPool(y, [1, 3], 1, 'same'))(x)
    .dataSync()
  expect(Array.from(dx, (v) => v.toFixed(4))).toEqual(['0.8333', '1.3333', '0.8333'])
})

test('the maximum of whole numbers is right where all are negative', () => {
  const y = tf.maxPool(tf.tensor3d([-5, -3, -4, -9], [2, 2, 1], 'int32'), 2, 1, 'valid')
  expect([y.dtype, ...y.dataSync()]).toEqual(['int32', -3])
})

test('positions of maxima count within their image, or within the batch', () => {
  const x = numbers([2, 4, 4, 3], 1)
  const { result, indexes } = tf.maxPoolWithArgmax(x, 2, 2, 'valid', true)
  expect(
    x
      .reshape([-1])
      .gather(indexes.reshape([-1]))
      .dataSync(),
  ).toEqual(result.dataSync())
  const within = tf.maxPoolWithArgmax(x, 2, 2, 'valid').indexes
  expect(Array.from(within.dataSync())).toEqual(Array.from(indexes.dataSync(), (i) => i % 48))
})

test('a maximum of averages is a pool of pools', () => {
  const x = numbers([1, 6, 6, 2], 1)
  expect(tf.pool(x, 2, 'max', 'valid', 1, 2).arraySync()).toEqual(tf.maxPool(x, 2, 2, 'valid').arraySync())
  expect(tf.pool(x, 2, 'avg', 'valid', 1, 2).arraySync()).toEqual(tf.avgPool(x, 2, 2, 'valid').arraySync())
})

test.each<[string, () => unknown, string]>([
  [
    'rank',
    () => tf.maxPool(tf.zeros([3, 3]), 2, 1, 'valid'),
    'maxPool: x needs rank 4, or 3 without a batch, got [3,3]',
  ],
  [
    'window',
    () => tf.avgPool(tf.zeros([3, 3, 1]), 0, 1, 'valid'),
    'avgPool: filterSize must be whole numbers from 1 on, one for each of 2 axes, got [0,0]',
  ],
  [
    'size',
    () => tf.maxPool3d(tf.zeros([1, 3, 3, 1]), 2, 1, 'valid'),
    'maxPool3d: a window that spans 2 does not fit into depth 1',
  ],
  [
    'type',
    () => tf.avgPool(tf.zeros([3, 3, 1], 'int32'), 2, 1, 'valid'),
    'avgPool: int32 has no gradient; cast to float32 first',
  ],
  [
    'kind',
    () => tf.pool(tf.zeros([3, 3, 1]), 2, 'sum' as 'max', 'valid'),
    "pool: poolingType is 'max' or 'avg', got 'sum'",
  ],
])('an error says what does not fit: %s', (_, f, message) => {
  expect(f).toThrow(message)
})
