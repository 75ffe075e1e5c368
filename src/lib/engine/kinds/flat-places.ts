import { fail, shown } from '../error.ts'
import { ofType } from '../tensor/of-type.ts'
import { type Shape, stridesOf } from '../tensor/shape.ts'
import { makeTensor, type Tensor } from '../tensor/tensor.ts'
import type { TensorLike } from '../tensor/tensor-like.ts'

/** Where places lead: `indices` count along the first `depth` axes, laid out in a row. */
export interface FlatPlaces {
  /** int32, in the shape of the indices without their last axis. */
  places: Tensor
  /** How many of the first axes are counted through. */
  depth: number
}

/** Reads indices whose last axis holds one number for each of the first axes of `shape`. Throws when one is outside. */
export function flatPlaces(op: string, like: TensorLike, shape: Shape): FlatPlaces {
  const indices = ofType(op, 'indices', like, 'int32')
  if (indices.rank === 0) fail(op, 'indices need at least one axis, got a single number')
  const depth = indices.shape[indices.rank - 1]
  if (depth > shape.length)
    fail(op, `indices of ${depth} numbers are too many for ${shown(shape)}`, { shapes: [indices.shape, shape] })
  const steps = stridesOf(shape.slice(0, depth))
  const flat = new Int32Array(depth === 0 ? indices.size : indices.size / depth)
  for (let i = 0; i < flat.length; i++)
    for (let axis = 0; axis < depth; axis++) {
      const index = indices.values[i * depth + axis]
      if (index < 0 || index >= shape[axis])
        fail(op, `there is no ${index} along axis ${axis} of ${shown(shape)}`, { shapes: [shape], axis })
      flat[i] += index * steps[axis]
    }
  return { places: makeTensor(flat, indices.shape.slice(0, -1), 'int32'), depth }
}
