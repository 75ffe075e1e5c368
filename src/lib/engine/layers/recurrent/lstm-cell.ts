import { add, mul } from '../../ops/arithmetic.ts'
import { concat } from '../../ops/joining.ts'
import { matMul } from '../../ops/linear.ts'
import { lstmMemory, lstmOutput } from '../../ops/lstm.ts'
import { split } from '../../ops/slicing.ts'
import { fill } from '../../tensor/creation.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { BatchShape } from '../base/fault.ts'
import type { ActivationLike } from '../choices/activations.ts'
import { type Constants, GatedCell, type GatedOptions, gatedDefaults, left } from './gated-cell.ts'

/** How to make an LSTM cell. */
export interface LSTMCellOptions extends GatedOptions {
  /** What opens and shuts the gates: hardSigmoid unless said. */
  recurrentActivation?: ActivationLike
  /** Whether the gate that keeps the memory begins open, with a bias of 1. tfjs's default is that it does not. */
  unitForgetBias?: boolean
}

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000). Beside its
 * output h the cell carries a memory c, which is not squeezed from step to step: it is kept as far as the forget gate
 * f lets it, and what the input gate i lets in is added. That sum is why gradients survive many steps.
 *
 *     zᵢ, z_f, z_g, z_o = x W + b + h U
 *     i, f, o = σ(zᵢ), σ(z_f), σ(z_o)        gates, between 0 and 1
 *     g = tanh(z_g)                          what could be remembered
 *     c ← f c + i g
 *     h ← o tanh(c)
 */
export class LSTMCell extends GatedCell<LSTMCellOptions> {
  static override readonly className: string = 'LSTMCell'
  static override readonly defaults: object = {
    ...gatedDefaults,
    recurrentActivation: 'hardSigmoid',
    unitForgetBias: false,
  }
  override readonly gates = 4

  override get stateSize(): readonly number[] {
    return [this.config.units, this.config.units]
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    super.build(shape)
    const { units, unitForgetBias } = this.config
    if (!unitForgetBias || this.bias === null) return
    const [i, , g, o] = split(this.bias.read(), 4)
    this.bias.write(concat([i, fill([units], 1, this.bias.dtype), g, o]))
  }

  /** The gate for which a step is two ops; null for activations of other kinds. */
  get #gate(): 'sigmoid' | 'hardSigmoid' | null {
    const { activation, recurrentActivation } = this.config
    const gate = recurrentActivation.getClassName()
    return activation.getClassName() === 'tanh' && (gate === 'sigmoid' || gate === 'hardSigmoid') ? gate : null
  }

  override step(z: Tensor, [h, c]: readonly Tensor[], constants: Constants): Tensor[] {
    const { apply: σ } = this.config.recurrentActivation
    const { apply: tanh } = this.config.activation
    const [U] = constants.U
    const sums = add(z, matMul(left(h, constants), U))
    const gate = this.#gate
    if (gate !== null) {
      const memory = lstmMemory(sums, c, gate)
      return [lstmOutput(sums, memory, gate), memory]
    }
    const [zi, zf, zg, zo] = split(sums, 4, 1)
    const memory = add(mul(σ(zf), c), mul(σ(zi), tanh(zg)))
    return [mul(σ(zo), tanh(memory)), memory]
  }
}
