import { type Numbers, numbersOf } from './numbers.ts'

/**
 * The numbers that a given function such as `gallery` was called with: a tensor, a typed array, a list, a list of lists.
 * A promise of them where the tensor's device only answers later. Throws, in the name of `what`, for anything else.
 */
export function readList(source: unknown, what: string): Numbers | Promise<Numbers> {
  const numbers = typeof source === 'object' ? numbersOf(source) : null
  if (numbers) return numbers
  if (Array.isArray(source))
    throw new TypeError(`${what}: wants a list of numbers, or lists of them, all of one length`)
  throw new TypeError(`${what}: wants numbers, a list or a tensor, got ${typeof source}`)
}

/** As `readList`, where there is no time to wait. */
export function readListNow(source: unknown, what: string): Numbers {
  const numbers = readList(source, what)
  if (!(numbers instanceof Promise)) return numbers
  numbers.catch(() => {})
  throw new TypeError(`${what}: this tensor can only be read by waiting. Give it await tensor.data() instead.`)
}
