import { mul } from '../../ops/arithmetic.ts'
import { notEqual } from '../../ops/comparison.ts'
import { cast } from '../../ops/copies.ts'
import { any } from '../../ops/truths.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { Mask, OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'

/**
 * Sets steps of a sequence aside: those whose features all are `maskValue`. They come out as 0, and the layers behind
 * (recurrent ones) pass over them. x, y: `[batch, time, features]`; mask: `[batch, time]`. No weights.
 */
export class Masking extends Layer<{ maskValue?: number }> {
  static override readonly className: string = 'Masking'
  static override readonly defaults: object = { maskValue: 0 }
  override supportsMasking = true

  override computeMask(inputs: OneOrMore<Tensor>): Mask {
    return any(notEqual(only(this, inputs), this.config.maskValue), -1)
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    return mul(x, cast(any(notEqual(x, this.config.maskValue), -1, true), x.dtype))
  }
}
