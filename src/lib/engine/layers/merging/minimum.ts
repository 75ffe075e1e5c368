import { minimum } from '../../ops/extremes.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { Merge } from './merge.ts'

/** The smallest of the inputs, element by element. */
export class Minimum extends Merge {
  static override readonly className: string = 'Minimum'

  protected override join(a: Tensor, b: Tensor): Tensor {
    return minimum(a, b)
  }
}
