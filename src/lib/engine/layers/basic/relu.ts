import { clipByValue } from '../../ops/extremes.ts'
import { relu } from '../../ops/rectifiers.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { OneOrMore } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'

/** `y = max(x, 0)`, or `min(max(x, 0), maxValue)`. Any shape; no weights. */
export class ReLU extends Layer<{ maxValue?: number | null }> {
  static override readonly className: string = 'ReLU'
  static override readonly defaults: object = { maxValue: null }
  override supportsMasking = true

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const y = relu(only(this, inputs))
    const { maxValue } = this.config
    return maxValue === null ? y : clipByValue(y, 0, maxValue)
  }
}
