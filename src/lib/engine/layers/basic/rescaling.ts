import { add, mul } from '../../ops/arithmetic.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given } from '../base/options.ts'

/** `y = scale x + offset`: pixels from 0 to 255 become numbers from 0 to 1 with a scale of 1/255. No weights. */
export class Rescaling extends Layer<{ scale: number; offset?: number }> {
  static override readonly className: string = 'Rescaling'
  static override readonly defaults: object = { scale: given, offset: 0 }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const { scale, offset } = this.config
    return add(mul(only(this, inputs), scale), offset)
  }
}
