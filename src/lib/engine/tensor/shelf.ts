import { allocate, type DataType, type Values } from './dtype.ts'

/** So many bytes are kept at most; when there are more, all of them go. */
const most = 64 * 2 ** 20

/** What an array takes beside its numbers: many small ones are not for nothing. */
const frame = 128

/** Arrays that wait to be used again, by type and length. */
const singles = new Map<number, Values[]>()
const doubles = new Map<number, Values[]>()
let bytes = 0

/** Where arrays of this type lie; null when they are not kept. */
const shelfOf = (dtype: DataType) => (dtype === 'float32' ? singles : dtype === 'float64' ? doubles : null)

/**
 * An array whose numbers are left from before, or 0: one that was put back, or a new one. A training step asks for the
 * same sizes again and again, and to find an array is quicker than to make one, also a small one.
 */
export function take(dtype: DataType, size: number): Values {
  const values = shelfOf(dtype)?.get(size)?.pop()
  if (values === undefined) return allocate(dtype, size)
  bytes -= values.byteLength + frame
  return values
}

/** Takes an array back that nobody uses any more: neither a tensor, nor a tape, nor a reader. */
export function putBack(values: Values, dtype: DataType): void {
  const shelf = shelfOf(dtype)
  if (shelf === null) return
  bytes += values.byteLength + frame
  if (bytes > most) {
    singles.clear()
    doubles.clear()
    bytes = 0
    return
  }
  const arrays = shelf.get(values.length)
  if (arrays) arrays.push(values)
  else shelf.set(values.length, [values])
}
