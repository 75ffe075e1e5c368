import { leakyRelu } from '../../ops/rectifiers.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'

/** `y = x` where x > 0, else `alpha x`. Any shape; no weights. */
export class LeakyReLU extends Layer<{ alpha?: number }> {
  static override readonly className: string = 'LeakyReLU'
  static override readonly defaults: object = { alpha: 0.3 }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return leakyRelu(only(this, inputs), this.config.alpha)
  }
}
