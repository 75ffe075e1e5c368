import { add, mul, sub } from '../../ops/arithmetic.ts'
import { cast } from '../../ops/copies.ts'
import { exp } from '../../ops/mathematics.ts'
import { logSumExp } from '../../ops/reductions.ts'
import { softmax } from '../../ops/softmax.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type CallOptions, listOf, type OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'

/**
 * `yᵢ = e^xᵢ / Σ e^xⱼ` along an axis, or over several. Any shape; no weights. What a mask leaves out counts as −10⁹.
 * The axis is the last unless said; tfjs takes axis 1, which is the same for vectors and an error for the rest.
 */
export class Softmax extends Layer<{ axis?: number | readonly number[] }> {
  static override readonly className: string = 'Softmax'
  static override readonly defaults: object = { axis: -1 }

  override call(inputs: OneOrMore<Tensor>, { mask }: CallOptions = {}): Tensor {
    const x = only(this, inputs)
    const [kept] = listOf(mask ?? null)
    const scores = kept === null ? x : add(x, mul(sub(1, cast(kept, x.dtype)), -1e9))
    const axes = listOf(this.config.axis)
    return axes.length === 1 ? softmax(scores, axes[0]) : exp(sub(scores, logSumExp(scores, axes, true)))
  }
}
