import { sumTo } from '../ops/broadcasting.ts'
import { type Shape, sameShape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** A gradient in the shape of the input that broadcasting may have stretched: an element used often gets the sum. */
export const unstretched = (grad: Tensor, shape: Shape): Tensor =>
  sameShape(grad.shape, shape) ? grad : sumTo(grad, shape)
