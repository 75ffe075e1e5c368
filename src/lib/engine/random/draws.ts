import { fail } from '../error.ts'
import { random, stream } from './random.ts'

/** Seeds for one draw; without one, the numbers are the next of the main stream. */
export type Seed = number | string

const source = (seed: Seed | null | undefined) => (seed == null ? stream() : random(seed))

function draw(count: number, next: () => number): Float64Array {
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) values[i] = next()
  return values
}

/** `count` numbers, uniform in [min, max). Both engines fill their tensors from here, so they start alike. */
export function uniforms(count: number, min = 0, max = 1, seed?: Seed | null): Float64Array {
  const numbers = source(seed)
  return draw(count, () => min + (max - min) * numbers.next())
}

/** `count` numbers of the normal distribution with this mean and standard deviation. */
export function normals(count: number, mean = 0, deviation = 1, seed?: Seed | null): Float64Array {
  const numbers = source(seed)
  return draw(count, () => mean + deviation * numbers.normal())
}

/** As `normals`, without those further than two standard deviations from the mean: they are drawn again. */
export function truncatedNormals(count: number, mean = 0, deviation = 1, seed?: Seed | null): Float64Array {
  if (Number.isNaN(deviation)) fail('truncatedNormal', 'the standard deviation is not a number')
  const numbers = source(seed)
  return draw(count, () => {
    for (;;) {
      const z = numbers.normal()
      if (Math.abs(z) <= 2) return mean + deviation * z
    }
  })
}

/** `count` numbers of the gamma distribution of shape `alpha` and rate `beta` (Marsaglia and Tsang 2000). */
export function gammas(count: number, alpha: number, beta = 1, seed?: Seed | null): Float64Array {
  if (!(alpha > 0 && beta > 0)) fail('randomGamma', `alpha and beta must be positive, got ${alpha} and ${beta}`)
  const numbers = source(seed)
  const d = (alpha < 1 ? alpha + 1 : alpha) - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  return draw(count, () => {
    for (;;) {
      const x = numbers.normal()
      const v = (1 + c * x) ** 3
      if (v <= 0 || Math.log(1 - numbers.next()) >= 0.5 * x * x + d * (1 - v + Math.log(v))) continue
      const boost = alpha < 1 ? (1 - numbers.next()) ** (1 / alpha) : 1
      return (boost * d * v) / beta
    }
  })
}
