import type { OutputItem } from '../protocol.ts'
import { Drawn } from './drawn.ts'
import { limits } from './limits.ts'
import { type Numbers, numbersOf } from './numbers.ts'
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

/** A picture as an output; later changes to it leave the output as it is. */
export function pictureItem({ width, height, data }: Picture): Extract<OutputItem, { type: 'image' }> {
  return { type: 'image', width, height, pixels: new Uint8ClampedArray(data) }
}

/**
 * A tensor as a picture for `display`: shape [height, width] or [height, width, 1] in grey, [.., 3] in colour,
 * [.., 4] with opacity; values from 0 (dark) to 1. Also takes nested arrays of numbers, [height][width].
 * Throws for other shapes, and above 2048 pixels a side. What can only be read by waiting is drawn when it is there.
 */
export function image(source: unknown): Picture | Drawn {
  if (isPicture(source)) return source
  const numbers = numbersOf(source, 4 * limits.imageSide ** 2)
  return numbers instanceof Promise
    ? new Drawn(numbers.then((read) => pictureItem(draw(read, source))))
    : draw(numbers, source)
}

function draw(numbers: Numbers | null, source: unknown): Picture {
  const { shape, data } = numbers ?? { shape: isTensor(source) ? source.shape : [], data: [] }
  const [height, width, channels = 1] = shape
  const fits = shape.length >= 2 && shape.length <= 3 && isSide(height) && isSide(width) && [1, 3, 4].includes(channels)
  if (!fits)
    throw new TypeError(
      `image: wants [height, width], at most ${limits.imageSide} a side, or 1, 3 or 4 channels behind, got [${shape.join(', ')}]`,
    )
  const pixels = new Uint8ClampedArray(4 * width * height)
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) pixels[4 * i + c] = 255 * data[channels * i + (channels === 1 ? 0 : c)]
    pixels[4 * i + 3] = channels === 4 ? 255 * data[channels * i + 3] : 255
  }
  return { width, height, data: pixels }
}

function isSide(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= limits.imageSide
}
