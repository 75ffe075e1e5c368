/** 2ⁿ for n from -1022 to 1023. */
const powers = Float64Array.from({ length: 2046 }, (_, i) => 2 ** (i - 1022))

/**
 * eᵛ to 11 digits, more than float32 holds, in half the time of `Math.exp`: with `v = n ln 2 + r`, it is 2ⁿ, which is
 * looked up, times the Taylor series of eʳ. Even and odd powers are summed apart, so that two sums grow at once.
 */
export function expRough(v: number): number {
  const x = Math.max(-700, Math.min(v, 700))
  const n = Math.floor(x * Math.LOG2E + 0.5)
  const r = x - n * Math.LN2
  const s = r * r
  const even = 1 + s * (1 / 2 + s * (1 / 24 + s * (1 / 720 + s / 40320)))
  const odd = 1 + s * (1 / 6 + s * (1 / 120 + s * (1 / 5040 + s / 362880)))
  return powers[n + 1022] * (even + r * odd)
}
