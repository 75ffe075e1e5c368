import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import * as reference from '#lib/engine/index.ts'
import type { Backend } from '../asset-names.ts'
import { tfjsAsset } from '../bundle.ts'
import { loadTfjs, type Tf } from '../load.ts'

// Values that tfjs gets wrong, held against ours. What it does itself is not tried: on WASM it writes beside its tensors.

const some = (tf: Tf, shape: number[], seed: number) => tf.randomNormal(shape, 0, 1, 'float32', seed)

const examples: Record<string, (tf: Tf) => Tensor> = {
  'a running sum, along an axis counted from the end': (tf) => tf.cumsum(some(tf, [2, 3, 4], 1), -2, true),
  'a running product, along an axis counted from the end': (tf) => tf.cumprod(some(tf, [3, 4], 1), -1),
  'its gradient': (tf) => tf.grad((x) => tf.cumprod(x, -2))(some(tf, [3, 4], 1)),
  'batches of matrices, both stretched': (tf) => tf.matMul(some(tf, [2, 1, 4, 3], 1), some(tf, [3, 3, 2], 2)),
  'a batch stretched on the inside': (tf) => tf.matMul(some(tf, [2, 1, 3, 4], 1), some(tf, [2, 3, 3, 2], 2), true),
  'its gradient, by the one that is stretched': (tf) =>
    tf.grad((a) => tf.matMul(a, some(tf, [2, 3, 3, 2], 2)))(some(tf, [2, 1, 4, 3], 1)),
  "a convolution, 'same', that leaves columns unseen": (tf) =>
    tf.conv2d(some(tf, [1, 5, 6, 2], 1) as Tensor4D, some(tf, [2, 1, 2, 3], 2) as Tensor4D, 2, 'same'),
  "a depthwise convolution, 'same', that leaves rows unseen": (tf) =>
    tf.depthwiseConv2d(some(tf, [2, 9, 3, 2], 1) as Tensor4D, some(tf, [1, 2, 2, 2], 2) as Tensor4D, [3, 1], 'same'),
  "a fused convolution, 'same', that leaves all but a few unseen": (tf) =>
    tf.fused.conv2d({
      x: some(tf, [1, 8, 8, 2], 1) as Tensor4D,
      filter: some(tf, [1, 1, 2, 3], 2) as Tensor4D,
      strides: 4,
      pad: 'same',
      bias: some(tf, [3], 3),
    }),
}

describe.each<Backend>(['cpu', 'wasm'])('on %s', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await loadTfjs(backend, tfjsAsset)
  })

  test.each(Object.entries(examples))('%s', (_, f) => {
    const alive = () => [tf.memory().numTensors, tf.engine().findBackend(backend).numDataIds()]
    const before = alive()
    const ours = f(reference as unknown as Tf)
    const theirs = tf.tidy(() => f(tf))
    expect(theirs.shape).toEqual(ours.shape)
    const expected = ours.dataSync()
    for (const [i, v] of theirs.dataSync().entries()) expect(Math.abs(v - expected[i])).toBeLessThan(1e-5)
    tf.dispose(theirs)
    expect(alive()).toEqual(before)
  })
})
