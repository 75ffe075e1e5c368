import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGradient as check, numbersIn as numbers } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'
import { grads, type Tensor } from '../index.ts'
import type { DataFormat, Padding, Rounding } from '../kinds/windows.ts'

const upTo = (max: number) => fc.integer({ min: 1, max })
const pair = (max: number) => fc.tuple(upTo(max), upTo(max))
const ends = fc.tuple(fc.nat(2), fc.nat(2))
const none: [number, number] = [0, 0]

/** Filters that fit, over images in either layout, with or without a batch. */
const geometry = fc
  .record({
    batch: fc.constantFrom(null, 1, 2),
    sizes: pair(6),
    filter: pair(3),
    channels: fc.tuple(upTo(2), upTo(2)),
    stride: pair(3),
    dilation: fc.constantFrom<[number, number]>([1, 1], [1, 1], [2, 1], [2, 3]),
    pad: fc.oneof(
      fc.constantFrom<Padding>('same', 'valid', 0, 1, 2),
      fc.tuple(ends, ends).map(([rows, columns]): Padding => [none, rows, columns, none]),
    ),
    format: fc.constantFrom<DataFormat>('NHWC', 'NCHW'),
    rounding: fc.constantFrom<Rounding>(undefined, 'floor', 'round', 'ceil'),
  })
  .map(({ batch, sizes, channels, pad, format, dilation, ...rest }) => {
    const first = format === 'NCHW'
    const inner = first ? [channels[0], ...sizes] : [...sizes, channels[0]]
    return {
      ...rest,
      sizes,
      dilation,
      // tfjs allows one of the two.
      stride: dilation.some((n) => n > 1) ? 1 : rest.stride,
      rounding: typeof pad === 'string' ? undefined : rest.rounding,
      pad: first && typeof pad === 'object' ? [pad[0], pad[3], pad[1], pad[2]] : pad,
      format,
      x: batch === null ? inner : [batch, ...inner],
      channels,
    }
  })
  .filter(({ sizes, filter, dilation, pad, format, rounding, stride }) => {
    const at = format === 'NCHW' ? 2 : 1
    return sizes.every((size, i) => {
      if (pad === 'same') return true
      const [before, after] =
        pad === 'valid' ? none : typeof pad === 'number' ? [pad, pad] : (pad as [number, number][])[at + i]
      const room = size + before + after - (filter[i] - 1) * dilation[i] - 1
      const step = typeof stride === 'number' ? stride : stride[i]
      const places = room / step + 1
      return (pad === 'valid' ? Math.floor(places) : Math[rounding ?? 'trunc'](places)) >= 1
    })
  })

describe('the gradient equals the slope, for any sizes, strides, paddings, dilations and layouts:', () => {
  test('conv2d', () => {
    fc.assert(
      fc.property(geometry, ({ x, filter, channels, stride, pad, format, dilation, rounding }) => {
        const f = (a: Tensor, w: Tensor) => tf.conv2d(a, w, stride, pad, format, dilation, rounding)
        check(f, [numbers(x, 1), numbers([...filter, ...channels], 2)])
      }),
      { numRuns: 120 },
    )
  })

  test('depthwiseConv2d', () => {
    fc.assert(
      fc.property(geometry, ({ x, filter, channels, stride, pad, format, dilation, rounding }) => {
        const f = (a: Tensor, w: Tensor) => tf.depthwiseConv2d(a, w, stride, pad, format, dilation, rounding)
        check(f, [numbers(x, 1), numbers([...filter, ...channels], 2)])
      }),
      { numRuns: 80 },
    )
  })

  test('conv1d, conv3d and separableConv2d', () => {
    const some = fc.record({
      n: fc.integer({ min: 3, max: 5 }),
      k: pair(3),
      s: upTo(2),
      pad: fc.constantFrom('same', 'valid', 1),
    })
    fc.assert(
      fc.property(some, ({ n, k: [k, l], s, pad }) => {
        const dilated = s === 1 && k < 3 ? 2 : 1
        check(
          (x, w) => tf.conv1d(x, w, s, pad as Padding, 'NWC', dilated),
          [numbers([2, n, 2], 1), numbers([k, 2, l], 2)],
        )
        check((x, w) => tf.conv3d(x, w, s, pad as Padding), [numbers([1, 3, n, 3, 1], 1), numbers([l, k, 2, 1, 2], 2)])
        check(
          (x, u, v) => tf.separableConv2d(x, u, v, s, pad as Padding),
          [numbers([n, 4, 2], 1), numbers([k, l, 2, 2], 2), numbers([1, 1, 4, 3], 3)],
        )
      }),
      { numRuns: 20 },
    )
  })

  test('dilation2d', () => {
    fc.assert(
      fc.property(geometry, ({ sizes, filter, channels, stride, format, pad, dilation, rounding }) => {
        fc.pre(format === 'NHWC' && rounding === undefined)
        const f = (a: Tensor, w: Tensor) => tf.dilation2d(a, w, stride, pad, dilation)
        // A place that sees nothing but padding has no slope to measure.
        fc.pre(
          f(numbers([...sizes, channels[0]], 1), numbers([...filter, channels[0]], 2))
            .isFinite()
            .all()
            .dataSync()[0] === 1,
        )
        check(f, [numbers([...sizes, channels[0]], 1), numbers([...filter, channels[0]], 2)])
      }),
      { numRuns: 60 },
    )
  })
})

test('the transposed convolution is the transposed map: y · conv(x) = conv*(y) · x', () => {
  fc.assert(
    fc.property(geometry, ({ x: shape, filter, channels, stride, pad, format, dilation, rounding }) => {
      const [x, w] = [numbers(shape, 1), numbers([...filter, ...channels], 2)]
      const z = tf.conv2d(x, w, stride, pad, format, dilation, rounding)
      const y = numbers(z.shape, 3)
      const back = tf.conv2dTranspose(y, w, shape, stride, pad, rounding, format, dilation)
      expect(x.mul(back).sum().dataSync()[0]).toBeCloseTo(y.mul(z).sum().dataSync()[0], 9)
    }),
    { numRuns: 100 },
  )
})

test('channels first is channels last, with the axes moved', () => {
  const [x, w] = [numbers([2, 5, 6, 3], 1), numbers([3, 2, 3, 4], 2)]
  const last = tf.conv2d(x, w, 2, 'same')
  const first = tf.conv2d(x.transpose([0, 3, 1, 2]), w, 2, 'same', 'NCHW')
  expect(first.transpose([0, 2, 3, 1]).arraySync()).toEqual(last.arraySync())
})

test('fused products do what their parts do, and have gradients with any activation', () => {
  const [x, filter, bias] = [numbers([1, 4, 4, 2], 1), numbers([2, 2, 2, 3], 2), numbers([3], 3)]
  for (const activation of ['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu', 'prelu'] as const)
    check(
      (a, w, b) =>
        tf.fused.conv2d({
          x: a,
          filter: w,
          strides: 1,
          pad: 'same',
          bias: b,
          activation,
          preluActivationWeights: [0.1, 0.2, 0.3],
        }),
      [x, filter, bias],
    )
  const c = tf.fused.conv2d({ x: x.transpose([0, 3, 1, 2]), filter, strides: 1, pad: 'same', dataFormat: 'NCHW', bias })
  const plain = tf.conv2d(x, filter, 1, 'same').add(bias)
  expect(c.transpose([0, 2, 3, 1]).sub(plain).abs().max().dataSync()[0]).toBeLessThan(1e-12)
  check(
    (a, b) => tf.fused.matMul({ a, b, transposeB: true, activation: 'relu' }),
    [numbers([2, 3], 1), numbers([4, 3], 2)],
  )
  expect(() => tf.fused.conv2d({ x, filter, strides: 1, pad: 'same', activation: 'prelu' })).toThrow(
    'fused.conv2d: prelu needs preluActivationWeights',
  )
})

describe('errors say what does not fit:', () => {
  const [x, w] = [tf.zeros([1, 5, 5, 2]), tf.zeros([3, 3, 2, 4])]
  const cases: [string, () => unknown, string][] = [
    [
      'channels',
      () => tf.conv2d(x, tf.zeros([3, 3, 3, 4]), 1, 'same'),
      'conv2d: x has 2 channels, the filter takes 3: [1,5,5,2] and [3,3,3,4]',
    ],
    [
      'the rank of the filter',
      () => tf.conv2d(x, tf.zeros([3, 3]), 1, 'same'),
      'conv2d: the filter needs rank 4, got [3,3]',
    ],
    [
      'the rank of x',
      () => tf.conv2d(tf.zeros([5, 5]), w, 1, 'same'),
      'conv2d: x needs rank 4, or 3 without a batch, got [5,5]',
    ],
    [
      'a window that is too large',
      () => tf.conv2d(x, w, 1, 'valid', 'NHWC', 3),
      'conv2d: a window that spans 7 does not fit into height 5',
    ],
    [
      'a stride of 0',
      () => tf.conv2d(x, w, [1, 0], 'same'),
      'conv2d: strides must be whole numbers from 1 on, one for each of 2 axes, got [1,0]',
    ],
    [
      'strides and dilations',
      () => tf.conv2d(x, w, 2, 'same', 'NHWC', 2),
      'conv2d: either strides or dilations must be 1, got [2,2] and [2,2]',
    ],
    [
      'a padding by name with a rounding',
      () => tf.conv2d(x, w, 1, 'same', 'NHWC', 1, 'ceil'),
      "conv2d: dimRoundingMode 'ceil' needs pad in numbers, got 'same'",
    ],
    ['half a pixel of padding', () => tf.conv2d(x, w, 1, 0.5), 'conv2d: pad must be whole numbers, got [0.5,0.5]'],
    [
      'too few pairs of padding',
      () => tf.conv2d(x, w, 1, [[1, 1]]),
      'conv2d: needs one pair of pad for each of 4 axes, got 1',
    ],
    [
      'an unknown layout',
      () => tf.conv3d(tf.zeros([1, 2, 2, 2, 1]), tf.zeros([1, 1, 1, 1, 1]), 1, 'same', 'NCHW'),
      "conv3d: there is no dataFormat 'NCHW' here",
    ],
    ['whole numbers', () => tf.conv2d(x.toInt(), w, 1, 'same'), 'conv2d: int32 has no gradient; cast to float32 first'],
    [
      'a shape that these windows do not make',
      () => tf.conv2dTranspose(tf.zeros([1, 4, 4, 4]), w, [1, 5, 5, 2], 2, 'same'),
      'conv2dTranspose: these windows make [1,3,3,4], channels last, got [1,4,4,4]',
    ],
    [
      'pointwise filters',
      () => tf.separableConv2d(x, tf.zeros([3, 3, 2, 2]), tf.zeros([1, 1, 3, 1]), 1, 'same'),
      'separableConv2d: the second filter must be [1,1,4,channels out], got [1,1,3,1]',
    ],
  ]
  test.each(cases)('%s', (_, f, message) => {
    expect(f).toThrow(message)
  })
})

test('the second derivative of a network with a convolution equals the slope of its gradient', () => {
  const [x, w] = [numbers([1, 4, 4, 1], 1), numbers([3, 3, 1, 2], 2)]
  const penalty = (a: Tensor, b: Tensor) =>
    grads((u: Tensor, v: Tensor) => tf.conv2d(u, v, 1, 'same').tanh().square())([a, b])[1].square()
  check(penalty, [x, w])
})
