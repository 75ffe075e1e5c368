import { isReadingTape } from '../tape/reading.ts'
import { allocate, type DataType, type Values } from './dtype.ts'
import { track } from './memory.ts'
import { blank } from './tensor.ts'

/**
 * Room for numbers that forward keeps for the way back, as `entry.saved`. While gradients are being computed it goes
 * when they are done, and is used again; a tape that is only read has it for itself.
 */
export function keptNumbers(dtype: DataType, size: number): Values {
  if (!isReadingTape()) return allocate(dtype, size)
  const room = track(blank([size], dtype))
  room.recorded = true
  return room.values
}
