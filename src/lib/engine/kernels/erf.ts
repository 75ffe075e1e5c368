/**
 * The error function to double precision: its series of positive terms for small arguments, the continued fraction
 * of the tail for large ones (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6 and 7.1.14).
 */
export function erf(x: number): number {
  const a = Math.abs(x)
  if (a > 6) return Math.sign(x)
  const bell = (2 / Math.sqrt(Math.PI)) * Math.exp(-a * a)
  if (a < 2.5) {
    let sum = a
    for (let n = 1, term = a; term > sum * 1e-17; n++) sum += term *= (2 * a * a) / (2 * n + 1)
    return Math.sign(x) * bell * sum
  }
  let fraction = a
  for (let n = 60; n > 0; n--) fraction = a + n / 2 / fraction
  return Math.sign(x) * (1 - bell / 2 / fraction)
}
