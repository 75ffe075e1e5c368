import { broadcastTo } from '../../ops/broadcasting.ts'
import { expandDims } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes } from '../base/expect-axes.ts'
import type { BatchShape } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { count } from '../base/options.ts'

/** Says the same vector n times, as a sequence. x: `[batch, features]`; y: `[batch, n, features]`. No weights. */
export class RepeatVector extends Layer<{ n: number }> {
  static override readonly className: string = 'RepeatVector'
  static override readonly defaults: object = { n: count }

  override checkInput([shape]: readonly BatchShape[]): void {
    expectAxes(this, shape, 2, 'batch, features')
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    return broadcastTo(expandDims(x, 1), [x.shape[0], this.config.n, x.shape[1]])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const [batch, features] = onlyShape(shape)
    return [batch, this.config.n, features]
  }
}
