import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementAt, placesOf, shape } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'

// Functions that tfjs makes one wait for, because the size of their result depends on values.

const masked = shape(1, 3).chain((dims) =>
  fc.record({
    dims: fc.constant(dims),
    truths: fc.array(fc.boolean(), {
      minLength: dims.reduce((a, b) => a * b),
      maxLength: dims.reduce((a, b) => a * b),
    }),
    axis: fc.nat(dims.length - 1),
  }),
)

test('whereAsync lists the places where a condition holds', async () => {
  await fc.assert(
    fc.asyncProperty(masked, async ({ dims, truths }) => {
      const places = await tf.whereAsync(tf.tensor(truths, dims))
      expect(places.shape).toEqual([truths.filter(Boolean).length, dims.length])
      expect(places.reshape([-1]).arraySync()).toEqual(
        placesOf(dims)
          .filter((_, i) => truths[i])
          .flat(),
      )
    }),
    { numRuns: 40 },
  )
})

test('booleanMaskAsync keeps what its mask shows, along any axis', async () => {
  await fc.assert(
    fc.asyncProperty(masked, async ({ dims, truths, axis }) => {
      const x = tf.range(0, truths.length).reshape(dims)
      const mask = truths.slice(0, dims[axis])
      const kept = [...mask.keys()].filter((i) => mask[i])
      const y = await tf.booleanMaskAsync(x, mask, axis)
      expect(y.shape).toEqual(dims.with(axis, kept.length))
      for (const place of placesOf(y.shape))
        expect(elementAt(y, place)).toBe(elementAt(x, place.with(axis, kept[place[axis]])))
    }),
    { numRuns: 40 },
  )
})

test('inTopKAsync says whether the right class is among the k largest', async () => {
  const scores = [
    [0.1, 0.7, 0.2],
    [0.5, 0.3, 0.2],
  ]
  expect(await (await tf.inTopKAsync(scores, [2, 2], 1)).array()).toEqual([0, 0])
  expect(await (await tf.inTopKAsync(scores, [2, 2], 2)).array()).toEqual([1, 0])
})

test('setdiff1dAsync leaves what the second list does not have', async () => {
  const [values, places] = await tf.setdiff1dAsync([4, 1, 4, 2], [1, 9])
  expect([values.arraySync(), places.arraySync()]).toEqual([
    [4, 4, 2],
    [0, 2, 3],
  ])
})

test('what they make on the way is freed', async () => {
  const { numTensors } = tf.memory()
  const made = [
    await tf.whereAsync([true, false]),
    await tf.booleanMaskAsync([1, 2], [true, false]),
    await tf.inTopKAsync([[1, 2]], [1]),
    ...(await tf.setdiff1dAsync([1, 2], [1])),
  ]
  expect(tf.memory().numTensors).toBe(numTensors + made.length)
})

test.each<[string, () => Promise<unknown>]>([
  ['whereAsync: the condition must be bool, not float32', () => tf.whereAsync(tf.tensor([1, 0]))],
  [
    'booleanMaskAsync: the mask [3] does not cover [2,2] from axis 0 on',
    () => tf.booleanMaskAsync(tf.ones([2, 2]), [true, true, false]),
  ],
  ['inTopKAsync: k must be from 1 to 2, got 3', () => tf.inTopKAsync([[1, 2]], [0], 3)],
  ['setdiff1dAsync: needs two lists, got [1,1] and [1]', () => tf.setdiff1dAsync([[1]], [1])],
])('%s', async (message, f) => {
  await expect(f()).rejects.toThrow(message)
})
