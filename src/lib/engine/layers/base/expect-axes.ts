import { type BatchShape, refuse, shapeText } from './fault.ts'
import type { AnyLayer } from './layer.ts'

/** What to put before a layer whose input has the wrong number of axes. */
function advice(have: number, want: number): string {
  if (want === 2 && have > 2) return 'add a flatten layer before it, or a globalAveragePooling one'
  if (want === 3 && have === 2)
    return 'add a reshape layer, or let the layer before it return sequences (returnSequences: true)'
  if (want === 4 && have === 3) return 'images need a channel axis: inputShape [height, width, 1], or a reshape layer'
  return 'add a reshape layer before it'
}

/** Throws unless the input has `want` axes, named in words: `'batch, time, features'`. */
export function expectAxes(layer: AnyLayer, shape: BatchShape, want: number, names: string): void {
  if (shape.length === want) return
  refuse(layer, `wants an input with ${want} axes [${names}], got ${shapeText(shape)}; ${advice(shape.length, want)}`, [
    shape,
  ])
}

/** Throws unless axis `axis` of the input has the size that the weights were made for. */
export function expectSize(layer: AnyLayer, shape: BatchShape, axis: number, size: number): void {
  const at = axis < 0 ? shape.length + axis : axis
  const have = shape[at]
  if (have == null || have === size) return
  refuse(layer, `was built for size ${size} along axis ${at}, got ${shapeText(shape)}`, [shape], at)
}

/** The size along an axis; throws when it is not known yet. */
export function knownSize(layer: AnyLayer, shape: BatchShape, axis: number): number {
  const at = axis < 0 ? shape.length + axis : axis
  const size = shape[at]
  if (size == null)
    refuse(layer, `needs to know the size of axis ${at}, got ${shapeText(shape)}: give it in inputShape`, [shape], at)
  return size
}
