import { signedColor } from '../signed-color.ts'

const pale = [244, 241, 234]
const deep = [12, 58, 97]
/** What is no number belongs to no scale. */
const none = [163, 24, 74]

/**
 * The colours of values as pixels. With values on both sides of zero, zero is in the middle and a colour stands for each
 * sign; else from pale to deep, from the least to the most.
 */
export function heatColors(values: ArrayLike<number>, size: number, { min, max }: { min: number; max: number }) {
  const pixels = new Uint8ClampedArray(4 * size)
  const most = Math.max(Math.abs(min), Math.abs(max)) || 1
  const range = max - min || 1
  for (let i = 0; i < Math.min(size, values.length); i++) {
    const value = values[i]
    const share = (value - min) / range
    const [red, green, blue] = !Number.isFinite(value)
      ? none
      : min < 0 && max > 0
        ? signedColor(value / most)
        : pale.map((from, c) => from + share * (deep[c] - from))
    pixels.set([red, green, blue, 255], 4 * i)
  }
  return pixels
}
