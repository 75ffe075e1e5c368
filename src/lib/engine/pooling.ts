import { fail, shown } from './error.ts'
import type { Shape } from './shape.ts'
import type { Tensor } from './tensor.ts'
import { type PerAxis, type Sliding, type Windows, windowsOver } from './windows.ts'

/**
 * The windows of a pooling op over `rank` axes of x, and the shape of what it makes of them.
 * x: [batch, ...sizes, channels], or without a batch. Throws when it has another rank.
 */
export function pooled(
  op: string,
  { shape }: Tensor,
  rank: 2 | 3,
  filterSize: PerAxis,
  how: Sliding,
): { windows: Windows; shape: Shape } {
  if (shape.length !== rank + 1 && shape.length !== rank + 2)
    fail(op, `x needs rank ${rank + 2}, or ${rank + 1} without a batch, got ${shown(shape)}`, { shapes: [shape] })
  const batch = shape.slice(0, shape.length - rank - 1)
  const window = typeof filterSize === 'number' ? Array<number>(rank).fill(filterSize) : filterSize
  const windows = windowsOver(op, batch.length === 1 ? shape : [1, ...shape], window, how)
  const places = windows.slides.slice(3 - rank).map((slide) => slide.places)
  return { windows, shape: [...batch, ...places, windows.channels] }
}
