import type { TensorItem } from '../protocol.ts'
import { limits } from './limits.ts'

/** What a tensor holds, in numbers: its first elements, and what all of them have in common. `data`: all elements, row by row. */
export function tensorItem(shape: readonly number[], dtype: string, data: ArrayLike<number>): TensorItem {
  let min = Infinity
  let max = -Infinity
  let sum = 0
  let nan = 0
  let infinite = 0
  for (let i = 0; i < data.length; i++) {
    const value = Number(data[i])
    if (Number.isNaN(value)) nan++
    else if (!Number.isFinite(value)) infinite++
    else {
      if (value < min) min = value
      if (value > max) max = value
      sum += value
    }
  }
  const finite = data.length - nan - infinite
  const [least, most, mean] = finite > 0 ? [min, max, sum / finite] : [Number.NaN, Number.NaN, Number.NaN]
  const values = new Float64Array(Math.min(data.length, limits.tensorValues))
  for (let i = 0; i < values.length; i++) values[i] = Number(data[i])
  return {
    type: 'tensor',
    shape: [...shape],
    dtype,
    values,
    size: data.length,
    min: least,
    max: most,
    mean,
    nan,
    infinite,
  }
}
