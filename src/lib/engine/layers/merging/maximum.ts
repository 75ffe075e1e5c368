import { maximum } from '../../ops/extremes.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { Merge } from './merge.ts'

/** The largest of the inputs, element by element. */
export class Maximum extends Merge {
  static override readonly className: string = 'Maximum'

  protected override join(a: Tensor, b: Tensor): Tensor {
    return maximum(a, b)
  }
}
