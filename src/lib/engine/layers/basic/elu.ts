import { mul, sub } from '../../ops/arithmetic.ts'
import { greater } from '../../ops/comparison.ts'
import { minimum } from '../../ops/extremes.ts'
import { exp } from '../../ops/mathematics.ts'
import { elu } from '../../ops/rectifiers.ts'
import { where } from '../../ops/selecting.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'

/** `y = x` where x > 0, else `alpha (eˣ − 1)`. Any shape; no weights. tfjs knows no alpha but 1. */
export class ELU extends Layer<{ alpha?: number }> {
  static override readonly className: string = 'ELU'
  static override readonly defaults: object = { alpha: 1 }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    const { alpha } = this.config
    return alpha === 1 ? elu(x) : where(greater(x, 0), x, mul(alpha, sub(exp(minimum(x, 0)), 1)))
  }
}
