import { add, mul } from '../../ops/arithmetic.ts'
import { randomNormal } from '../../random/random-tensors.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { CallOptions, OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given } from '../base/options.ts'

/** In training, adds normal noise of mean 0: `y = x + N(0, stddev²)`; in use, nothing. Any shape; no weights. */
export class GaussianNoise extends Layer<{ stddev: number }> {
  static override readonly className: string = 'GaussianNoise'
  static override readonly defaults: object = { stddev: given }
  override supportsMasking = true

  override call(inputs: OneOrMore<Tensor>, { training }: CallOptions = {}): Tensor {
    const x = only(this, inputs)
    return training ? add(x, randomNormal(x.shape, 0, this.config.stddev, x.dtype)) : x
  }
}

/** In training, multiplies by normal noise of mean 1 and variance `rate / (1 − rate)`; in use, nothing. No weights. */
export class GaussianDropout extends Layer<{ rate: number }> {
  static override readonly className: string = 'GaussianDropout'
  static override readonly defaults: object = { rate: given }
  override supportsMasking = true

  override call(inputs: OneOrMore<Tensor>, { training }: CallOptions = {}): Tensor {
    const x = only(this, inputs)
    const { rate } = this.config
    if (!training || rate <= 0 || rate >= 1) return x
    return mul(x, randomNormal(x.shape, 1, Math.sqrt(rate / (1 - rate)), x.dtype))
  }
}
