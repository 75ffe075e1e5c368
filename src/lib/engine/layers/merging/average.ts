import { add, mul } from '../../ops/arithmetic.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { listOf, type OneOrMore } from '../base/inputs.ts'
import { Merge } from './merge.ts'

/** The mean of the inputs, element by element. */
export class Average extends Merge {
  static override readonly className: string = 'Average'

  protected override join(a: Tensor, b: Tensor): Tensor {
    return add(a, b)
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return mul(super.call(inputs), 1 / listOf(inputs).length)
  }
}
