import { add } from '../../ops/arithmetic.ts'
import { matMul } from '../../ops/linear.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type Constants, GatedCell, left } from './gated-cell.ts'

/**
 * The plain recurrent network (Elman 1990): a state that is mixed with each input.
 *
 *     h ← activation(x W + b + h U)
 */
export class SimpleRNNCell extends GatedCell {
  static override readonly className: string = 'SimpleRNNCell'
  override readonly gates = 1

  override step(z: Tensor, [h]: readonly Tensor[], constants: Constants): Tensor[] {
    const [U] = constants.U
    return [this.config.activation.apply(add(z, matMul(left(h, constants), U)))]
  }
}
