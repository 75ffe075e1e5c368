import type { Tensor, Tensor4D, Tensor5D } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { uniforms } from '#lib/engine/index.ts'
import type { Backend } from '../asset-names.ts'
import { tfjsAsset } from '../bundle.ts'
import { loadTfjs, type Tf } from '../load.ts'

/** A function of one tensor, and what tfjs's own gradient of it does, on all backends or on each. */
interface Example {
  shape: number[]
  f: (tf: Tf, x: Tensor) => Tensor
  original: Fault | { cpu: Fault; wasm: Fault }
}
type Fault = 'throws' | 'differs' | 'is right'

const fixed = (tf: Tf, shape: number[]) => tf.randomUniform(shape, -1, 1, 'float32', 9)
const image = [1, 5, 4, 2]

/** Linear, or made of straight pieces, so that a wide central difference is exact but for rounding. */
const examples: Record<string, Example> = {
  'a choice by comparison': {
    shape: [4],
    f: (tf, x) => tf.where(x.greater(0), x.mul(2), x.mul(-3)),
    original: 'throws',
  },
  'a product with a comparison': {
    shape: [4],
    f: (tf, x) => x.mul(tf.cast(tf.lessEqual(x, 4), 'float32')),
    original: 'throws',
  },
  'maximum, by its smaller operand': {
    shape: [2, 1],
    f: (tf, x) => tf.maximum(fixed(tf, [2, 3]).mul(8), x),
    original: 'throws',
  },
  'minimum by a scalar': { shape: [], f: (tf, x) => tf.minimum(tf.tensor1d([-3, 1, 2, -5]), x), original: 'throws' },
  'squaredDifference by a row': {
    shape: [2],
    f: (tf, x) => tf.squaredDifference(fixed(tf, [3, 2]), x),
    original: 'throws',
  },
  'one matrix for a whole batch': {
    shape: [2, 3],
    f: (tf, x) => tf.matMul(fixed(tf, [2, 4, 2]), x),
    original: 'throws',
  },
  'a running sum along the first axis': {
    shape: [2, 3],
    f: (tf, x) => tf.cumsum(x, 0, true),
    original: 'throws',
  },
  'a running sum along the middle, from the end': {
    shape: [2, 2, 2],
    f: (tf, x) => tf.cumsum(x, 1, false, true),
    original: 'differs',
  },
  'a product along the last axis, counted from the end': {
    shape: [2, 3],
    f: (tf, x) => tf.prod(x.sub(1.5).div(4), -1),
    original: 'throws',
  },
  'the only part of an unstack': { shape: [1, 3], f: (tf, x) => tf.unstack(x)[0].mul(2), original: 'throws' },
  'the only part of a split': { shape: [2, 3], f: (tf, x) => tf.split(x, 1, 1)[0].mul(2), original: 'throws' },
  "avgPool 'same'": {
    shape: image,
    f: (tf, x) => tf.avgPool(x as Tensor4D, 2, 2, 'same'),
    original: 'differs',
  },
  "avgPool 'same' with overlaps": {
    shape: image,
    f: (tf, x) => tf.avgPool(x as Tensor4D, [3, 2], [1, 2], 'same'),
    original: 'differs',
  },
  "avgPool3d 'same'": {
    shape: [1, 3, 3, 2, 1],
    f: (tf, x) => tf.avgPool3d(x as Tensor5D, 2, 2, 'same'),
    original: 'differs',
  },
  'mirrorPad, reflected': {
    shape: [3, 4],
    f: (tf, x) => tf.mirrorPad(x, [[2, 1], [0, 3]], 'reflect'), // biome-ignore format: pairs.
    original: 'differs',
  },
  'mirrorPad, symmetric': {
    shape: [2, 3],
    f: (tf, x) => tf.mirrorPad(x, [[1, 2], [3, 0]], 'symmetric'), // biome-ignore format: pairs.
    original: 'differs',
  },
  'resizing by lines, with the centres of pixels': {
    shape: [1, 3, 4, 2],
    f: (tf, x) => tf.image.resizeBilinear(x as Tensor4D, [5, 3], false, true),
    original: { cpu: 'throws', wasm: 'differs' },
  },
  'resizing by lines to the corners, high images': {
    shape: [2, 4, 2, 1],
    f: (tf, x) => tf.image.resizeBilinear(x as Tensor4D, [3, 5], true),
    original: { cpu: 'throws', wasm: 'is right' },
  },
  'resizing by the nearest, with the centres of pixels': {
    shape: [1, 3, 4, 2],
    f: (tf, x) => tf.image.resizeNearestNeighbor(x as Tensor4D, [6, 3], false, true),
    original: 'differs',
  },
  'a running product with a zero': {
    shape: [3, 2],
    f: (tf, x) => tf.cumprod(x.sub(1.5).div(4), 0),
    original: 'throws',
  },
  'a running product of what comes after': {
    shape: [2, 3],
    f: (tf, x) => tf.cumprod(x.sub(1.5).div(4), 1, true, true),
    original: 'throws',
  },
  'a slice with steps': {
    shape: [4, 5],
    f: (tf, x) => tf.stridedSlice(x, [3, 1], [0, 5], [-2, 2]),
    original: 'throws',
  },
  'picking by places': {
    shape: [2, 3],
    f: (tf, x) => tf.gatherND(x, tf.tensor2d([[1, 2], [0, 0], [1, 2]], [3, 2], 'int32')), // biome-ignore format: pairs.
    original: 'throws',
  },
  'putting in places': {
    shape: [3, 2],
    f: (tf, x) => tf.scatterND(tf.tensor2d([[1], [0], [1]], [3, 1], 'int32'), x, [3, 2]), // biome-ignore format: ones.
    original: 'throws',
  },
  'putting in places of something': {
    shape: [3, 2],
    f: (tf, x) => tf.tensorScatterUpdate(x, tf.tensor2d([[1]], [1, 1], 'int32'), tf.ones([1, 2])),
    original: 'throws',
  },
  'the largest': {
    shape: [2, 4],
    f: (tf, x) => tf.topk(x, 2).values,
    original: 'throws',
  },
  'the largest of one': { shape: [3, 1], f: (tf, x) => tf.topk(x).values, original: 'throws' },
  'maxPool of negative numbers': {
    shape: image,
    f: (tf, x) => tf.maxPool(x.sub(20) as Tensor4D, 2, 2, 'same'),
    original: { cpu: 'is right', wasm: 'differs' },
  },
  'a dilated convolution, by its input': {
    shape: [1, 6, 6, 2],
    f: (tf, x) => tf.conv2d(x as Tensor4D, fixed(tf, [2, 3, 2, 2]) as Tensor4D, 1, 'same', 'NHWC', [3, 2]),
    original: 'throws',
  },
  'a dilated convolution, by its filter': {
    shape: [2, 2, 2, 3],
    f: (tf, x) => tf.conv2d(fixed(tf, [2, 6, 7, 2]) as Tensor4D, x as Tensor4D, 1, 'valid', 'NHWC', [2, 3]),
    original: 'throws',
  },
  'a dilated depthwise convolution, by its filter': {
    shape: [2, 2, 2, 3],
    f: (tf, x) => tf.depthwiseConv2d(fixed(tf, [1, 6, 5, 2]) as Tensor4D, x as Tensor4D, 1, 'same', 'NHWC', [2, 2]),
    original: 'throws',
  },
  'a convolution, by its filter': {
    shape: [2, 2, 2, 3],
    f: (tf, x) => tf.conv2d(fixed(tf, [2, 7, 6, 2]) as Tensor4D, x as Tensor4D, 3, 'valid'),
    original: { cpu: 'is right', wasm: 'throws' },
  },
  'a lookup, by its table': {
    shape: [4, 2],
    f: (tf, x) => tf.gather(x, tf.tensor1d([3, 0, 3], 'int32')),
    original: { cpu: 'is right', wasm: 'throws' },
  },
  ...Object.fromEntries(
    ['ij,jk->ik', 'ij,jk->ki', 'bij,bjk->bik', 'ij->ji', 'ij->', 'ij->i', 'i,j->ij', 'i,i->', 'ij,ij->j'].map(
      (equation) => [`einsum ${equation}, by its first operand`, einsumExample(equation)],
    ),
  ),
}

function einsumExample(equation: string): Example {
  const [shape, ...others] = equation
    .split('->')[0]
    .split(',')
    .map((term) => [...term].map((label) => ({ b: 2, i: 2, j: 3, k: 4 })[label]!))
  return { shape, f: (tf, x) => tf.einsum(equation, x, ...others.map((other) => fixed(tf, other))), original: 'throws' }
}

/** Distinct numbers, two or more apart, in a mixed order around 0: no step of 1 brings two of them together. */
function start(size: number): number[] {
  const keys = uniforms(size, 0, 1, 3)
  const order = Array.from(keys, (_, i) => i).sort((a, b) => keys[a] - keys[b])
  return order.map((place) => 4 * (place - size / 2) + 1.5)
}

describe.each<Backend>(['cpu', 'wasm'])('on %s', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await loadTfjs(backend, tfjsAsset)
  })

  /** The gradient of Σ f · weights, as tfjs gives it. */
  function gradient({ shape, f }: Example): number[] {
    return tf.tidy(() => {
      const x = tf.tensor(start(tf.util.sizeFromShape(shape)), shape)
      return [
        ...tf
          .grad((x) =>
            f(tf, x)
              .mul(weights(f(tf, x).shape))
              .sum(),
          )(x)
          .dataSync(),
      ]
    })
  }

  /** The same by central differences. */
  function slopes({ shape, f }: Example): number[] {
    const values = start(tf.util.sizeFromShape(shape))
    const loss = (i: number, step: number) =>
      tf.tidy(() => {
        const moved = values.map((v, k) => (k === i ? v + step : v))
        const y = f(tf, tf.tensor(moved, shape))
        return y.mul(weights(y.shape)).sum().dataSync()[0]
      })
    return values.map((_, i) => (loss(i, 1) - loss(i, -1)) / 2)
  }

  const weights = (shape: number[]) => tf.randomUniform(shape, -1, 1, 'float32', 7)

  describe.each(Object.entries(examples))('%s', (_, example) => {
    test('has the gradient that its slopes show', () => {
      const expected = slopes(example)
      const scale = Math.max(1, ...expected.map(Math.abs))
      const actual = gradient(example)
      expect(actual).toHaveLength(expected.length)
      for (const [i, v] of actual.entries()) expect(Math.abs(v - expected[i]) / scale).toBeLessThan(2e-4)
    })

    test('in the original is as tfjs has it, and afterwards as before', () => {
      const fault =
        typeof example.original === 'string' ? example.original : example.original[backend as 'cpu' | 'wasm']
      const corrected = gradient(example)
      const original = () => tf.original(() => gradient(example))
      const furthest = () => Math.max(...original().map((v, i) => Math.abs(v - corrected[i])))
      if (fault === 'throws') expect(original).toThrow()
      else if (fault === 'differs') expect(furthest()).toBeGreaterThan(0.05)
      else expect(furthest()).toBeLessThan(1e-4)
      expect(gradient(example)).toEqual(corrected)
    })
  })

  test('of equals, maxPool gives its gradient to the first', () => {
    const gradient = tf.grad((x) => tf.maxPool(x as Tensor4D, 2, 2, 'valid'))(tf.zeros([1, 2, 2, 1]))
    expect([...gradient.dataSync()]).toEqual([1, 0, 0, 0])
  })

  test('gradients that were right are as before', () => {
    const x = tf.tensor1d([-1, 2, 3])
    const gradients = () => [
      ...tf
        .grad((x) => tf.maximum(x, tf.tensor1d([0, 0, 5])).sum())(x)
        .dataSync(),
      ...tf
        .grad((x) => tf.cumsum(x).mul(x).sum())(x)
        .dataSync(),
      ...tf
        .grad((x) =>
          tf
            .avgPool(x.reshape([1, 3, 1, 1]) as Tensor4D, [2, 1], 1, 'valid')
            .square()
            .sum(),
        )(x)
        .dataSync(),
    ]
    expect(gradients()).toEqual(tf.original(gradients))
  })

  test('original may be nested, and ends with an error too', () => {
    const average = () => gradient(examples["avgPool 'same'"])
    const corrected = average()
    const original = tf.original(average)
    expect(tf.original(() => [tf.original(average), average()])).toEqual([original, original])
    expect(() =>
      tf.original(() => {
        throw new Error('of the function')
      }),
    ).toThrow('of the function')
    expect(() => tf.original(async () => {})).toThrow('original: the function is asynchronous')
    expect(average()).toEqual(corrected)
  })
})
