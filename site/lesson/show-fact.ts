/** A value that a fact's expression may have. */
export type FactValue = number | string | boolean

/**
 * How prose should show a value where it now says `shown`: rounded to the decimals that stand there, or, where the fact
 * promises `digits`, to so many significant digits. Equal to `shown` when the prose is right.
 * Understood are `1,234.5`, `−0.2`, `4.0e-4`, `4.0×10⁻⁴`, `NaN`, `∞`; anything else is compared as text.
 */
export function showFact(value: FactValue, shown: string, digits?: number): string {
  if (typeof value !== 'number') return String(value)
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minusOf(shown)}∞`
  const plain = plainNumber(shown)
  const [mantissa, exponent] = plain.split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  const rounded = digits ? Number(value.toPrecision(digits)) : value
  if (digits && rounded === Number(plain)) return shown
  const text = exponent === undefined ? fixed(rounded, decimals, digits) : rounded.toExponential(decimals)
  return sameNumeral(text, plain) ? shown : text
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `−4.0×10⁻⁴` as `-4.0e-4`; grouping is dropped. */
function plainNumber(shown: string): string {
  return shown
    .replace(/[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => ({ '⁻': '-', '⁺': '' })[c] ?? String(superscripts.indexOf(c)))
    .replace(/\s*[×·]\s*10\^?/, 'e')
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[,\u2009\u202f ](?=\d{3})/g, '')
}

/** The digits that a fact promises may need more decimals than stand there. */
function fixed(value: number, decimals: number, digits: number | undefined): string {
  const text = digits ? value.toPrecision(digits) : value.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text
}

const sameNumeral = (a: string, b: string) => a.replace('e+', 'e') === b.replace('e+', 'e')
const minusOf = (shown: string) => (shown.startsWith('-') ? '-' : '−')
