import type { Tensor } from '../../tensor/tensor.ts'
import type { OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import type { ActivationLike } from '../choices/activations.ts'

/** An activation as a layer of its own: `y = activation(x)`. Any shape; no weights. */
export class ActivationLayer extends Layer<{ activation: ActivationLike }> {
  static override readonly className: string = 'Activation'
  static override readonly defaults: object = { activation: 'linear' }
  override supportsMasking = true

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return this.config.activation.apply(only(this, inputs))
  }
}
