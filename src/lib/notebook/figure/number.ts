/** A number for the reader: true minus sign, `digits` significant digits, powers of ten as ×10ⁿ. */
export function readable(value: number, digits = 3): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size >= 1e5 || size < 1e-4) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
    return `${mantissa.replace('-', '−')}×10${superscript(Number(exponent))}`
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)))
  return fixed(value, Math.min(decimals, 8))
}

/** A number with so many decimals and a true minus sign; never −0. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

function superscript(exponent: number): string {
  return String(exponent).replace(/[-\d]/g, (digit) => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]))
}
