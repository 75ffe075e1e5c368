import { cutText } from '../output/cut-text.ts'
import { inspect } from '../output/inspect.ts'
import { limits } from '../output/limits.ts'

/**
 * What a console writes for the values of one call: text as it is, everything else as it would be inspected. Where the
 * first is a text, `%s`, `%d`, `%i`, `%f`, `%o`, `%O` and `%c` in it take what follows (https://console.spec.whatwg.org).
 */
export function formatLog(values: readonly unknown[]): string {
  if (typeof values[0] !== 'string' || values.length === 1) return values.map(plain).join(' ')
  const [, ...rest] = values
  const first = plain(values[0]).replace(/%[sdifoOc%]/g, (place) => {
    if (place === '%%') return '%'
    return rest.length === 0 ? place : write[place](rest.shift())
  })
  return [first, ...rest.map(plain)].join(' ')
}

const show = (value: unknown) => inspect(value, { depth: 3, most: limits.text })
const plain = (value: unknown) => (typeof value === 'string' ? cutText(value, limits.text) : show(value))
/** Of what is neither a number nor a text nothing is asked: it may have code of its own. */
const number = (value: unknown) => (/number|string/.test(typeof value) ? Number.parseFloat(String(value)) : Number.NaN)
const whole = (value: unknown) => (typeof value === 'bigint' ? `${value}n` : String(Math.trunc(number(value))))

const write: Record<string, (value: unknown) => string> = {
  '%s': plain,
  '%d': whole,
  '%i': whole,
  '%f': (value) => String(number(value)),
  '%o': show,
  '%O': show,
  '%c': () => '', // Styles are for consoles.
}
