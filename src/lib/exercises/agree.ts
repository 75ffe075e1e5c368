import type { Answer } from './answer.ts'

/** Whether two answers say the same: numbers up to rounding, NaN like NaN. Nothing like "close enough to be right". */
export function agree(a: Answer | null, b: Answer | null): boolean {
  if (a === null || b === null) return a === b
  if (a.type === 'numbers' && b.type === 'numbers') return sameShape(a.shape, b.shape) && sameNumbers(a.data, b.data)
  if (a.type === 'fields' && b.type === 'fields') {
    return (
      a.fields.size === b.fields.size &&
      [...a.fields].every(([name, field]) => agree(field, b.fields.get(name) ?? null))
    )
  }
  return a.type === b.type && ('text' in a ? a.text : '') === ('text' in b ? b.text : '')
}

const sameShape = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((size, axis) => size === b[axis])

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++) {
    if (Object.is(a[i], b[i])) continue
    const [distance, size] = [Math.abs(a[i] - b[i]), Math.max(Math.abs(a[i]), Math.abs(b[i]))]
    // Infinity is within any share of infinity, but agrees with itself alone.
    if (!(distance <= 1e-6 * size) || size === Number.POSITIVE_INFINITY) return false
  }
  return true
}
