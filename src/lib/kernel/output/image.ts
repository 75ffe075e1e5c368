import { limits } from './limits.ts'
import { isTensor } from './tensor-like.ts'

/** Pixels as the browser's ImageData has them: four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** Whether a value is ImageData or looks like it. */
export function isPicture(value: unknown): value is Picture {
  const { width, height, data } = (value ?? {}) as Partial<Picture>
  return data instanceof Uint8ClampedArray && isSide(width) && isSide(height) && data.length === 4 * width * height
}

/**
 * A tensor as a picture for `display`: shape [height, width] or [height, width, 1] in grey, [.., 3] in colour,
 * [.., 4] with opacity; values from 0 (dark) to 1. Also takes nested arrays of numbers, [height][width].
 * Throws for other shapes, and above 2048 pixels a side.
 */
export function image(source: unknown): Picture {
  if (isPicture(source)) return source
  const { shape, data } = isTensor(source) ? { shape: source.shape, data: source.dataSync() } : fromRows(source)
  const [height, width, channels = 1] = shape
  const fits = shape.length >= 2 && shape.length <= 3 && isSide(height) && isSide(width) && [1, 3, 4].includes(channels)
  if (!fits)
    throw new TypeError(`image: wants [height, width], or 1, 3 or 4 channels behind, got [${shape.join(', ')}]`)
  const pixels = new Uint8ClampedArray(4 * width * height)
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) pixels[4 * i + c] = 255 * data[channels * i + (channels === 1 ? 0 : c)]
    pixels[4 * i + 3] = channels === 4 ? 255 * data[channels * i + 3] : 255
  }
  return { width, height, data: pixels }
}

function fromRows(source: unknown): { shape: number[]; data: ArrayLike<number> } {
  if (!Array.isArray(source) || !source.every((row) => row?.length === source[0].length)) return { shape: [], data: [] }
  return { shape: [source.length, source[0]?.length ?? 0], data: source.flatMap((row) => Array.from(row as number[])) }
}

function isSide(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= limits.imageSide
}
