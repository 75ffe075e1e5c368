import { add, mul, sub } from '../../ops/arithmetic.ts'
import { matMul } from '../../ops/linear.ts'
import { split } from '../../ops/slicing.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { refuse } from '../base/fault.ts'
import type { LayerOptions } from '../base/options.ts'
import type { ActivationLike } from '../choices/activations.ts'
import { type Constants, GatedCell, type GatedOptions, gatedDefaults, left } from './gated-cell.ts'

/** How to make a GRU cell. */
export interface GRUCellOptions extends GatedOptions {
  /** What opens and shuts the gates: hardSigmoid unless said. */
  recurrentActivation?: ActivationLike
  /** Must be false: the state is reset before the product with U. */
  resetAfter?: boolean
}

/**
 * The gated recurrent unit (Cho et al. 2014): one state, which is kept as far as the update gate z says, and is
 * otherwise replaced by a candidate that sees as much of the old state as the reset gate r lets it.
 *
 *     z = σ(x W_z + b_z + h U_z)
 *     r = σ(x W_r + b_r + h U_r)
 *     candidate = tanh(x W_h + b_h + (r h) U_h)
 *     h ← z h + (1 − z) candidate
 */
export class GRUCell extends GatedCell<GRUCellOptions> {
  static override readonly className: string = 'GRUCell'
  static override readonly defaults: object = {
    ...gatedDefaults,
    recurrentActivation: 'hardSigmoid',
    resetAfter: false,
  }
  override readonly gates = 3

  constructor(options: GRUCellOptions & LayerOptions) {
    super(options)
    if (this.config.resetAfter)
      refuse(this, 'resets the state before the product with U, as tfjs: resetAfter must be false')
  }

  /** U_z and U_r side by side, and U_h. */
  protected override recurrentParts(): readonly Tensor[] {
    const { units } = this.config
    return split(this.recurrentKernel.read(), [2 * units, units], 1)
  }

  override step(sums: Tensor, [before]: readonly Tensor[], constants: Constants): Tensor[] {
    const { units, recurrentActivation, activation } = this.config
    const h = left(before, constants)
    const [Uzr, Uh] = constants.U
    const [xzr, xh] = split(sums, [2 * units, units], 1)
    const [z, r] = split(recurrentActivation.apply(add(xzr, matMul(h, Uzr))), 2, 1)
    const candidate = activation.apply(add(xh, matMul(mul(r, h), Uh)))
    return [add(mul(z, h), mul(sub(1, z), candidate))]
  }
}
