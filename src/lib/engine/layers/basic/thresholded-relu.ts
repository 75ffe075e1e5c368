import { mul } from '../../ops/arithmetic.ts'
import { greater } from '../../ops/comparison.ts'
import { cast } from '../../ops/copies.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'

/** `y = x` where x > theta, else 0. Any shape; no weights. */
export class ThresholdedReLU extends Layer<{ theta?: number }> {
  static override readonly className: string = 'ThresholdedReLU'
  static override readonly defaults: object = { theta: 1 }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    return mul(x, cast(greater(x, this.config.theta), x.dtype))
  }
}
