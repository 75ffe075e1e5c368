import { add, mul, sub } from '../../ops/arithmetic.ts'
import { greaterEqual } from '../../ops/comparison.ts'
import { cast } from '../../ops/copies.ts'
import { randomUniform } from '../../random/random-tensors.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { CallOptions, OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given } from '../base/options.ts'

/** What selu gives for numbers far below 0: −λα (Klambauer et al. 2017). */
const lowest = -1.7580993408473766

/**
 * Dropout for selu: in training, sets inputs to selu's lowest value with the chance `rate`, then stretches and moves
 * all so that mean 0 and variance 1 stay; in use, does nothing. Any shape; no weights.
 */
export class AlphaDropout extends Layer<{ rate: number; noiseShape?: readonly number[] | null }> {
  static override readonly className: string = 'AlphaDropout'
  static override readonly defaults: object = { rate: given, noiseShape: null }
  override supportsMasking = true

  override call(inputs: OneOrMore<Tensor>, { training }: CallOptions = {}): Tensor {
    const x = only(this, inputs)
    const { rate, noiseShape } = this.config
    if (!training || rate <= 0 || rate >= 1) return x
    const kept = cast(greaterEqual(randomUniform(noiseShape ?? x.shape), rate), x.dtype)
    const stretch = 1 / Math.sqrt((1 - rate) * (1 + rate * lowest ** 2))
    const dropped = add(mul(x, kept), mul(sub(1, kept), lowest))
    return add(mul(dropped, stretch), -stretch * lowest * rate)
  }
}
