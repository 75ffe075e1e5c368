import { readable } from '../number.ts'

/** How ops of arithmetic are written inside a node; others go by their names. */
const signs: Record<string, string> = {
  add: '+',
  sub: '−',
  mul: '×',
  div: '÷',
  neg: '−',
  square: 'x²',
  sqrt: '√',
  sum: 'Σ',
}

/** The sign of an op, or its name. */
export const signOf = (op: string): string => signs[op] ?? op

/** A few numbers as a reader sees them: one number, a short list, or only the shape. */
export function numbersText(values: readonly number[], shape: readonly number[]): string {
  if (shape.length === 0 && values.length === 1) return readable(values[0])
  const size = shape.reduce((product, length) => product * length, 1)
  if (shape.length === 1 && size <= 2 && values.length === size)
    return `[${values.map((v) => readable(v, 2)).join(', ')}]`
  return `[${shape.join(' × ')}]`
}

/** A part of a sum: in brackets when it is negative and does not come first. */
export function summand(text: string, place: number): string {
  return place > 0 && text.startsWith('−') ? `(${text})` : text
}
