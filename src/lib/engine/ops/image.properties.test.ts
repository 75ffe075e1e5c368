import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGradient, numbersIn as numbers } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'
import { grads, type Tensor } from '../index.ts'

const { image } = tf
function check(f: (x: Tensor) => Tensor, x: Tensor) {
  checkGradient(f, [x])
  // Mixing is linear, so the second derivative is that of the square around it.
  checkGradient((y) => grads((z: Tensor) => f(z).square())([y])[0], [x])
}

const size = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
const corner = fc.constantFrom<[boolean, boolean]>([false, false], [true, false], [false, true])

describe('first and second derivatives equal the slopes, for any sizes, of', () => {
  test.each(['resizeBilinear', 'resizeNearestNeighbor'] as const)('%s', (name) => {
    fc.assert(
      fc.property(size, size, corner, (from, to, [align, half]) => {
        check((x) => image[name](x, to, align, half), numbers([2, ...from, 2], 1))
      }),
      { numRuns: 30 },
    )
  })

  test('transform, in every mode, with a map for each image', () => {
    const maps = numbers([2, 8], 5).mul([1, 1, 2, 1, 1, 2, 0.1, 0.1]) as Tensor
    for (const interpolation of ['nearest', 'bilinear'] as const)
      for (const mode of ['constant', 'reflect', 'wrap', 'nearest'] as const)
        check((x) => image.transform(x, maps, interpolation, mode, 3, [4, 3]), numbers([2, 3, 5, 2], 1))
  })

  test('cropAndResize and rotateWithOffset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.5, max: 1.5, noNaN: true }), { minLength: 4, maxLength: 4 }),
        size,
        (box, to) => {
          check((x) => image.cropAndResize(x, [box, box], [1, 0], to), numbers([2, 4, 3, 1], 1))
          check((x) => image.cropAndResize(x, [box], [1], to, 'nearest'), numbers([2, 4, 3, 1], 1))
          check((x) => image.rotateWithOffset(x, 7 * box[0], 0, [box[1], box[2]]), numbers([1, 3, 4, 1], 1))
        },
      ),
      { numRuns: 20 },
    )
  })
})

/** The four numbers around a place in an image of one channel, mixed by how near they are: the definition. */
function mixed(x: Tensor, row: number, column: number): number {
  const [, height, width] = x.shape
  const [i, j] = [Math.max(0, Math.min(row, height - 1)), Math.max(0, Math.min(column, width - 1))]
  let sum = 0
  for (let a = 0; a < height; a++)
    for (let b = 0; b < width; b++)
      sum += Math.max(0, 1 - Math.abs(a - i)) * Math.max(0, 1 - Math.abs(b - j)) * x.values[a * width + b]
  return sum
}

test('a resized image is the old one, mixed at the places of the new pixels', () => {
  fc.assert(
    fc.property(size, size, corner, ([h, w], to, [align, half]) => {
      const x = numbers([1, h, w, 1], 1)
      const y = image.resizeBilinear(x, to, align, half)
      const place = (i: number, old: number, count: number) => {
        if (half) return ((i + 0.5) * old) / count - 0.5
        return align && count > 1 ? (i * (old - 1)) / (count - 1) : (i * old) / count
      }
      for (let i = 0; i < to[0]; i++)
        for (let j = 0; j < to[1]; j++)
          expect(y.values[i * to[1] + j]).toBeCloseTo(mixed(x, place(i, h, to[0]), place(j, w, to[1])), 12)
    }),
    { numRuns: 60 },
  )
})

test('what is outside of an image: a value, its mirror image, its other end, its edge', () => {
  const x = tf.tensor4d([1, 2, 3, 4], [1, 1, 4, 1])
  const shift = [[1, 0, -5, 0, 1, 0, 0, 0]]
  const shown = (mode: 'constant' | 'reflect' | 'wrap' | 'nearest') =>
    Array.from(image.transform(x, shift, 'nearest', mode, 9, [1, 14]).dataSync()).join('')
  expect(shown('constant')).toBe('99999123499999')
  expect(shown('reflect')).toBe('44321123443211')
  expect(shown('wrap')).toBe('41234123412341')
  expect(shown('nearest')).toBe('11111123444444')
})

test('of overlapping boxes the best is kept, or the others lose score', () => {
  const boxes = [
    [0, 0, 1, 1],
    [0, 0.1, 1, 1.1],
    [0, 3, 1, 4],
  ]
  const scores = [0.8, 0.9, 0.3]
  expect(Array.from(image.nonMaxSuppression(boxes, scores, 3).dataSync())).toEqual([1, 2])
  const { selectedIndices, selectedScores } = image.nonMaxSuppressionWithScore(boxes, scores, 3, 1, 0, 0.5)
  expect(Array.from(selectedIndices.dataSync())).toEqual([1, 0, 2])
  const share = 0.9 / 1.1
  expect(selectedScores.dataSync()[1]).toBeCloseTo(0.8 * Math.exp(-share * share), 6)
  const padded = image.nonMaxSuppressionPadded(boxes, scores, 4, 0.5, 0, true)
  expect([...padded.selectedIndices.dataSync(), ...padded.validOutputs.dataSync()]).toEqual([1, 2, 0, 0, 2])
})

test.each<[string, () => unknown, string]>([
  [
    'rank',
    () => image.resizeBilinear(tf.zeros([3, 3]), [2, 2]),
    'image.resizeBilinear: images need rank 3 or 4, got [3,3]',
  ],
  [
    'size',
    () => image.resizeBilinear(tf.zeros([3, 3, 1]), [0, 2]),
    'image.resizeBilinear: a size is [height, width], got [0,2]',
  ],
  [
    'corners and middles',
    () => image.resizeNearestNeighbor(tf.zeros([3, 3, 1]), [2, 2], true, true),
    'image.resizeNearestNeighbor: either alignCorners or halfPixelCenters, not both',
  ],
  [
    'maps',
    () => image.transform(tf.zeros([1, 3, 3, 1]), [[1, 2]]),
    'image.transform: transforms must be [1,8] or [1,8], got [1,2]',
  ],
  [
    'boxes',
    () => image.cropAndResize(tf.zeros([1, 3, 3, 1]), [[0, 0, 1, 1]], [2], [1, 1]),
    'image.cropAndResize: boxInd 2 names none of 1 images',
  ],
  [
    'channels',
    () => image.rgbToGrayscale(tf.zeros([3, 3, 1])),
    'image.rgbToGrayscale: needs rank 2 or more and a last axis of 3, got [3,3,1]',
  ],
])('an error says what does not fit: %s', (_, f, message) => {
  expect(f).toThrow(message)
})
