import { readListNow } from '../output/read-list.ts'
import type { GivenTools } from './given-later.ts'

interface DrawOptions {
  width?: number
  height?: number
  /** What is on the pad at first: values from 0 to 1, or bytes. */
  start?: unknown
  /** Pictures that the reader can put on the pad instead of drawing: bytes, or rows of values from 0 to 1. */
  examples?: unknown
  label?: string
}

const mostExamples = 20

/**
 * `const ink = draw({ width: 28, height: 28 })`: a pad under the cell, to draw on by mouse, touch or keyboard. Gives what
 * is on it, row by row, from 0 (blank) to 1; when the reader draws, the cell runs again.
 */
export function createDraw({ outbox, drawing }: GivenTools) {
  let count = 0
  return ({ width = 28, height = 28, start, examples, label = '' }: DrawOptions = {}): number[] => {
    if (![width, height].every((side) => Number.isInteger(side) && side >= 2 && side <= 64))
      throw new RangeError(`draw: wants sides from 2 to 64, got ${width} and ${height}`)
    const size = width * height
    const name = `draw ${++count}`
    const first = start === undefined ? new Uint8ClampedArray(size) : toBytes(start)
    if (first.length !== size)
      throw new RangeError(`draw: start has ${first.length} values, wanted ${width} × ${height} = ${size}`)
    const offered = examples === undefined ? new Uint8ClampedArray() : toBytes(examples).slice(0, mostExamples * size)
    if (offered.length % size !== 0)
      throw new RangeError(`draw: examples have ${offered.length} values, wanted pictures of ${size}`)
    const drawn = drawing(name)
    const pixels = drawn?.length === size ? drawn : first
    outbox.show({
      type: 'pad',
      key: name,
      name,
      label: String(label).slice(0, 200),
      width,
      height,
      pixels: toText(pixels),
      examples: toText(offered),
    })
    return Array.from(pixels, (byte) => byte / 255)
  }
}

/** Bytes are taken as they are, other numbers are from 0 to 1. */
function toBytes(source: unknown): Uint8ClampedArray {
  const bytes = source instanceof Uint8Array || source instanceof Uint8ClampedArray
  const { data } = readListNow(source, 'draw')
  return Uint8ClampedArray.from(data, (value) => (bytes ? value : 255 * value))
}

function toText(bytes: Uint8ClampedArray): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
