import { fail } from '../error.ts'
import { broadcastShapes } from './shape.ts'
import { makeTensor, type Tensor } from './tensor.ts'
import { type TensorLike, toTensor } from './tensor-like.ts'

/** The shape in which two shapes meet, all of them given as lists of whole numbers. */
export function broadcastArgs(s0: TensorLike, s1: TensorLike): Tensor {
  const [a, b] = [s0, s1].map((like) => toTensor('broadcastArgs', like))
  if (a.rank !== 1 || b.rank !== 1) fail('broadcastArgs', 'shapes are lists', { shapes: [a.shape, b.shape] })
  const shape = broadcastShapes('broadcastArgs', Array.from(a.values), Array.from(b.values))
  return makeTensor(Int32Array.from(shape), [shape.length], 'int32')
}
