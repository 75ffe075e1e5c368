import { mul } from '../../ops/arithmetic.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { Merge } from './merge.ts'

/** The product of the inputs, element by element: `y = a b ...`. */
export class Multiply extends Merge {
  static override readonly className: string = 'Multiply'

  protected override join(a: Tensor, b: Tensor): Tensor {
    return mul(a, b)
  }
}
