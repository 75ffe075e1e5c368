import { beforeAll, describe, expect, test } from 'vitest'
import * as reference from '#lib/engine/index.ts'
import type { Backend } from './asset-names.ts'
import { tfjsAsset } from './bundle.ts'
import { loadTfjs, type Tf } from './load.ts'

type Gradient = (tf: Tf) => { dataSync(): ArrayLike<number>; shape: number[] }

const gradients: Record<string, Gradient> = {
  'a choice by comparison': (tf) =>
    tf.grad((x) => tf.where(x.greater(0), x.square(), x.mul(-3)).sum())(tf.tensor1d([-1, 2, 3])),
  'a product with a comparison': (tf) =>
    tf.grad((x) => x.mul(tf.cast(tf.lessEqual(x, 2), 'float32')).sum())(tf.tensor1d([-1, 2, 3])),
  'maximum by its smaller operand': (tf) =>
    tf.grad((s) => tf.maximum(tf.tensor2d([[-1, 2, 3]]), s).sum())(tf.tensor2d([[0.5], [2.5]])),
  'minimum by a scalar': (tf) => tf.grad((s) => tf.minimum(tf.tensor1d([-1, 2, 3]), s).sum())(tf.scalar(2.5)),
  'squaredDifference by a row': (tf) =>
    tf.grad((s) =>
      tf
        .squaredDifference(
          tf.tensor2d([
            [1, 2],
            [3, 4],
          ]),
          s,
        )
        .sum(),
    )(tf.tensor1d([1, 5])),
  'maximum of equal shapes, as before': (tf) =>
    tf.grad((x) => tf.maximum(x, tf.tensor1d([0, 0, 5])).sum())(tf.tensor1d([-1, 2, 3])),
  'matMul of equal ranks, as before': (tf) =>
    tf.grad((w) =>
      tf
        .matMul(
          tf.tensor2d([
            [1, 2],
            [3, 4],
          ]),
          w,
        )
        .sum(),
    )(tf.tensor2d([[1], [1]])),
}

describe.each<Backend>(['cpu', 'wasm'])('on %s our engine agrees with the gradient of', (backend) => {
  let tf: Tf
  beforeAll(async () => {
    tf = await loadTfjs(backend, tfjsAsset)
  })

  test.each(Object.entries(gradients))('%s', (_, gradient) => {
    const [ours, theirs] = [gradient(reference as unknown as Tf), gradient(tf)]
    expect(theirs.shape).toEqual(ours.shape)
    expect(Array.from(theirs.dataSync())).toEqual(Array.from(ours.dataSync()))
  })

  test('one matrix for a whole batch', () => {
    const batch = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2])
    const gradient = tf.grad((w) => tf.matMul(batch, w).sum())(tf.ones([2, 2]))
    expect(gradient.arraySync()).toEqual([
      [16, 16],
      [20, 20],
    ])
  })
})
