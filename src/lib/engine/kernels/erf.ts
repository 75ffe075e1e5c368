/** The error function is expanded around every sixteenth up to 6, from where on it is 1 to all digits. */
const nodes = 16
const last = 6

/** Enough terms for double precision, at most a thirty-second away. */
const terms = 11

/**
 * The Taylor series of erf around each node, `terms` numbers for each. Since erf'' = −2x erf', each coefficient follows
 * from the two before it: (n + 2)(n + 1) aₙ₊₂ = −2 (x (n + 1) aₙ₊₁ + n aₙ).
 */
const series = new Float64Array((nodes * last + 1) * terms)
for (let node = 0, at = 0; node <= nodes * last; node++, at += terms) {
  const x = node / nodes
  series[at] = slowly(x)
  series[at + 1] = (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x)
  for (let n = 0; n + 2 < terms; n++)
    series[at + n + 2] = (-2 * (x * (n + 1) * series[at + n + 1] + n * series[at + n])) / ((n + 2) * (n + 1))
}

/** The error function to double precision: its Taylor series around the nearest node. */
export function erf(x: number): number {
  const a = Math.abs(x)
  if (!(a < last)) return a >= last ? Math.sign(x) : x
  const node = Math.floor(a * nodes + 0.5)
  const h = a - node / nodes
  const first = node * terms
  let sum = series[first + terms - 1]
  for (let i = first + terms - 2; i >= first; i--) sum = sum * h + series[i]
  return Math.sign(x) * sum
}

/**
 * The same for x ≥ 0 by its series of positive terms for small arguments, and the continued fraction of the tail for
 * large ones (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6 and 7.1.14).
 */
function slowly(x: number): number {
  const bell = (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x)
  if (x < 2.5) {
    let sum = x
    for (let n = 1, term = x; term > sum * 1e-17; n++) sum += term *= (2 * x * x) / (2 * n + 1)
    return bell * sum
  }
  let fraction = x
  for (let n = 60; n > 0; n--) fraction = x + n / 2 / fraction
  return 1 - bell / 2 / fraction
}
