import { fail, shown } from '../../error.ts'
import { none, type Op, op } from '../../tape/op.ts'
import { blank } from '../../tensor/tensor.ts'
import type { TensorLike } from '../../tensor/tensor-like.ts'
import { brightness } from './colours.ts'

export const threshold: Op<[image: TensorLike, method?: 'binary' | 'otsu', inverted?: boolean, threshValue?: number]> =
  op({
    name: 'image.threshold',
    summary:
      'Black and white: 255 where an image [height, width, 1 or 3] is brighter than the threshold, 0 elsewhere. The threshold is a fraction of 255, or, by Otsu, what separates dark from bright best.',
    formula: String.raw`y = 255\,[x > t]`,
    signature: (image, method = 'binary', inverted = false, threshValue = 0.5) => ({
      inputs: [image],
      attributes: { method, inverted, threshValue },
    }),
    forward: ([x], { method, inverted, threshValue }) => {
      const [height, width, channels] = x.shape
      if (x.rank !== 3 || (channels !== 1 && channels !== 3))
        fail('image.threshold', `an image is [height,width,1] or [height,width,3], got ${shown(x.shape)}`, {
          shapes: [x.shape],
        })
      if (method !== 'binary' && method !== 'otsu')
        fail('image.threshold', `method is 'binary' or 'otsu', got '${method}'`)
      const grey = Float64Array.from({ length: height * width }, (_, i) => {
        if (channels === 1) return x.values[i]
        return brightness.reduce((sum, part, c) => sum + part * x.values[3 * i + c], 0)
      })
      const limit = method === 'otsu' ? otsu(grey) : threshValue * 255
      const y = blank([height, width, 1], 'int32')
      for (let i = 0; i < y.size; i++) {
        const isBright = grey[i] > limit
        y.values[i] = isBright === inverted ? 0 : 255
      }
      return y
    },
    backward: [none('black and white have nothing in between')],
    examples: [
      [
        [
          [[10], [200]],
          [[100], [130]],
        ],
      ],
      [
        [
          [
            [10, 20, 30],
            [200, 220, 90],
          ],
        ],
        'otsu',
        true,
      ],
    ],
  })

/**
 * The brightness up to which pixels count as dark, so that the two classes differ most: n₀ n₁ (μ₀ − μ₁)² is largest.
 * Source: Otsu, A Threshold Selection Method from Gray-Level Histograms (1979).
 */
function otsu(grey: Float64Array): number {
  const counts = new Float64Array(256)
  for (const v of grey) counts[Math.min(255, Math.max(0, Math.round(v)))]++
  const whole = counts.reduce((sum, n, v) => sum + n * v, 0)
  let [best, limit, dark, darkSum] = [0, -1, 0, 0]
  for (let v = 0; v < 255; v++) {
    dark += counts[v]
    darkSum += counts[v] * v
    const bright = grey.length - dark
    if (dark === 0 || bright === 0) continue
    const between = dark * bright * (darkSum / dark - (whole - darkSum) / bright) ** 2
    if (between > best) [best, limit] = [between, v]
  }
  return limit
}
