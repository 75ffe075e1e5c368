import { add } from '../../ops/arithmetic.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { Merge } from './merge.ts'

/** The sum of the inputs: `y = a + b + ...`, the joint of a residual connection. */
export class Add extends Merge {
  static override readonly className: string = 'Add'

  protected override join(a: Tensor, b: Tensor): Tensor {
    return add(a, b)
  }
}
