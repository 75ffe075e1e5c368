import { allocate, type DataType, type Values } from './dtype.ts'

/** Arrays below so many bytes are quicker to make than to find again. */
const least = 2048

/** So many bytes are kept at most; when there are more, all of them go. */
const most = 64 * 2 ** 20

const shelf = { float32: new Map<number, Values[]>(), float64: new Map<number, Values[]>() }
let bytes = 0

/** An array of zeros: one that was put back, or a new one. A training step asks for the same sizes again and again. */
export function take(dtype: DataType, size: number): Values {
  if (size * 8 <= least || (dtype !== 'float32' && dtype !== 'float64')) return allocate(dtype, size)
  const values = shelf[dtype].get(size)?.pop()
  if (values === undefined) return allocate(dtype, size)
  bytes -= values.byteLength
  return values.fill(0) as Values
}

/** Takes an array back that nobody uses any more: neither a tensor, nor a tape, nor a reader. */
export function putBack(values: Values, dtype: DataType): void {
  if (values.byteLength <= least || (dtype !== 'float32' && dtype !== 'float64')) return
  bytes += values.byteLength
  if (bytes > most) {
    for (const arrays of Object.values(shelf)) arrays.clear()
    bytes = 0
    return
  }
  const arrays = shelf[dtype].get(values.length)
  if (arrays) arrays.push(values)
  else shelf[dtype].set(values.length, [values])
}
