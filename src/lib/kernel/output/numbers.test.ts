import { describe, expect, test } from 'vitest'
import * as reference from '#lib/engine/index.ts'
import { createConfusion } from '../worker/confusion.ts'
import { createGallery } from '../worker/gallery.ts'
import { image } from './image.ts'
import { itemFor } from './item-for.ts'
import { numbersOf } from './numbers.ts'
import { numericOf } from './numeric-of.ts'
import { readListNow } from './read-list.ts'

/** A tensor as WebGPU has them: its values can only be read by waiting. */
const late = (shape: number[], ...values: number[]) => ({
  shape,
  dtype: 'float32',
  size: values.length,
  isDisposed: false,
  dataSync() {
    throw new Error('WebGPU readSync is only available for CPU-resident tensors.')
  },
  data: async () => Float32Array.from(values),
  dispose() {},
})

describe('the numbers of a value', () => {
  test.each([
    ['a number', 3, [], [3]],
    ['a truth value', true, [], [1]],
    ['a tensor', reference.tensor2d([[1, 2]]), [1, 2], [1, 2]],
    ['a typed array', Uint8Array.of(1, 2), [2], [1, 2]],
    ['big integers', BigInt64Array.of(4n), [1], [4]],
    ['a list', [1, 2, 3], [3], [1, 2, 3]],
    ['lists of lists', [[[1], [2]]], [1, 2, 1], [1, 2]],
    ['a list of typed arrays', [Float32Array.of(1, 2), [3, 4]], [2, 2], [1, 2, 3, 4]],
    ['a list of tensors', [reference.tensor1d([1, 2]), reference.tensor1d([3, 4])], [2, 2], [1, 2, 3, 4]],
  ])('are read of %s', async (_, value, shape, data) => {
    const found = await numbersOf(value)
    expect([found?.shape, Array.from(found!.data)]).toEqual([shape, data])
  })

  test('are compared one by one; of lists of tensors and typed arrays the shapes are', async () => {
    expect(await numericOf([[1, 2]])).toEqual({ shape: [1, 2], dtype: 'number', data: Float64Array.of(1, 2) })
    expect(await numericOf(Uint8Array.of(3))).toEqual({ shape: [1], dtype: 'uint8', data: Float64Array.of(3) })
    expect(await numericOf(reference.scalar(2))).toEqual({ shape: [], dtype: 'float32', data: Float64Array.of(2) })
    expect(await numericOf([Float32Array.of(1, 2)])).toBeNull()
    expect(await numericOf([reference.scalar(1)])).toBeNull()
  })

  test.each([[['a']], [[1, 'a']], [[[1], [2, 3]]], [[[1], 2]], [null], [{}], ['12'], [[null]]])(
    'are none in %j',
    async (value) => {
      expect(numbersOf(value)).toBeNull()
      expect(await numericOf(value)).toBeNull()
    },
  )

  test('in a list within itself are none', () => {
    const circle: unknown[] = []
    circle.push(circle)
    expect(numbersOf(circle)).toBeNull()
  })

  test('are not read above the most that is asked for', () => {
    expect(numbersOf([1, 2, 3], 2)).toBeNull()
    const rows = [
      [1, 2],
      [3, 4],
    ]
    expect(numbersOf(rows, 3)).toBeNull()
    expect(numbersOf(Float32Array.of(1, 2, 3), 2)).toBeNull()
  })
})

describe('a tensor that can only be read by waiting', () => {
  test('is drawn in a gallery, a confusion matrix and a picture', async () => {
    expect(await itemFor(createGallery()(late([1, 1, 2], 0, 1)))).toMatchObject({ width: 2, height: 1 })
    const matrix = await itemFor(createConfusion()([0, 1], late([2], 0, 1)))
    expect(matrix).toMatchObject({ type: 'confusion', counts: Float64Array.of(1, 0, 0, 1) })
    expect(await itemFor(image(late([1, 1], 1)))).toMatchObject({ type: 'image', width: 1 })
  })

  test('of a wrong shape says so', async () => {
    await expect(itemFor(createGallery()(late([1, 1, 1, 2], 0, 1)))).rejects.toThrow(
      /^gallery: wants .* got \[1, 1, 1, 2\]/,
    )
  })

  test('among others of another shape is refused', async () => {
    await expect(createConfusion()([late([1], 0), late([2], 0, 1)], [0, 1]).item).rejects.toThrow(/one shape/)
  })

  test('says what to do where there is no time to wait', () => {
    expect(() => readListNow(late([1], 1), 'draw')).toThrow(/^draw: .* await tensor\.data\(\)/)
  })
})
