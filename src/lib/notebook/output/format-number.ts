/**
 * A number as a reader wants to see it: six significant digits, which is what float32 holds;
 * integers whole; very small and very large ones with an exponent.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (Object.is(value, -0)) return '-0'
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value)
  return String(Number(value.toPrecision(6)))
}

/** A number where space is short: three significant digits. */
export function formatShort(value: number): string {
  return formatNumber(Number.isInteger(value) ? value : Number(value.toPrecision(3)))
}

/** A difference or a ratio: two significant digits, `1.2e-7`; 0 is `0`. */
export function formatSmall(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const short = Number(value.toPrecision(2))
  return Math.abs(short) < 1e-3 || Math.abs(short) >= 1e5 ? short.toExponential().replace('e+', 'e') : String(short)
}
