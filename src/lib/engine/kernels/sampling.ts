import type { Values } from '../tensor/dtype.ts'

/** How the pixels of new images are mixed from those of old ones. */
export interface Sampling {
  /** How many old pixels go into each new one. */
  readonly taps: number
  /**
   * For every new pixel its taps: which pixel of the old image, -1 outside of it, and how much of it. Given for all new
   * images, or for one when all are alike.
   */
  readonly sources: Int32Array
  readonly weights: Float64Array
  /** For every new image, which old one it is made from. */
  readonly images: ArrayLike<number>
  /** How many pixels an old image has, and a new one. */
  readonly from: number
  readonly to: number
  readonly channels: number
  /** What is seen outside, channel by channel. */
  readonly fill: ArrayLike<number>
}

/** Called for every tap of every new pixel, both counted over all images. */
function eachTap(sampling: Sampling, visit: (pixel: number, source: number, weight: number) => void): void {
  const { taps, sources, weights, images, from, to } = sampling
  const alike = sources.length === to * taps
  for (let n = 0; n < images.length; n++)
    for (let i = 0, tap = alike ? 0 : n * to * taps; i < to; i++)
      for (let t = 0; t < taps; t++, tap++)
        visit(n * to + i, sources[tap] < 0 ? -1 : images[n] * from + sources[tap], weights[tap])
}

/** Mixes the pixels of `y` from those of `x`. */
export function mixPixels(x: Values, y: Values, sampling: Sampling): void {
  const { channels, fill } = sampling
  const sums = y instanceof Float64Array ? y : new Float64Array(y.length)
  eachTap(sampling, (pixel, source, weight) => {
    const to = pixel * channels
    if (source < 0) for (let c = 0; c < channels; c++) sums[to + c] += weight * fill[c]
    else for (let c = 0, i = source * channels; c < channels; c++, i++) sums[to + c] += weight * x[i]
  })
  if (sums !== y) y.set(sums)
}

/** The way back: gives each pixel of `y` to those of `x` that it was mixed from, by their weights. */
export function spreadPixels(y: Values, x: Values, sampling: Sampling): void {
  const { channels } = sampling
  const sums = x instanceof Float64Array ? x : new Float64Array(x.length)
  eachTap(sampling, (pixel, source, weight) => {
    if (source < 0) return
    for (let c = 0, i = pixel * channels, to = source * channels; c < channels; c++, i++, to++)
      sums[to] += weight * y[i]
  })
  if (sums !== x) x.set(sums)
}
