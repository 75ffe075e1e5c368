import type { Shape } from '../../tensor/shape.ts'

/**
 * How many inputs feed one output of a weight, and how many outputs one input feeds. Dense: its two sizes. Filters
 * `[height, width, in, out]`: channels times the size of the window. Else the root of its size, for both.
 */
export function fansOf(shape: Shape): { fanIn: number; fanOut: number } {
  const size = shape.reduce((a, b) => a * b, 1)
  if (shape.length < 2 || shape.length > 5) return { fanIn: Math.sqrt(size), fanOut: Math.sqrt(size) }
  const [inputs, outputs] = shape.slice(-2)
  const window = size / (inputs * outputs)
  return { fanIn: inputs * window, fanOut: outputs * window }
}
