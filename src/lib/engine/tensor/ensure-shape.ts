import { fail, shown } from '../error.ts'
import type { Shape } from './shape.ts'
import type { Tensor } from './tensor.ts'

/** The tensor itself, if it has this shape; otherwise an error. Sizes that are null may be any. */
export function ensureShape(x: Tensor, shape: readonly (number | null)[]): Tensor {
  if (x.rank !== shape.length || shape.some((n, axis) => n !== null && n !== x.shape[axis]))
    fail('ensureShape', `the shape is ${shown(x.shape)}, expected ${shown(shape as Shape)}`, { shapes: [x.shape] })
  return x
}
