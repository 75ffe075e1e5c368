import { transpose } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes } from '../base/expect-axes.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given, type LayerOptions } from '../base/options.ts'

/** How to make a permute layer. */
export interface PermuteOptions {
  /** Which axis of the input comes where; axes count from 1, the batch stays in front. */
  dims: readonly number[]
}

/** The axes of each example in another order: axis i of y is axis `dims[i]` of x. No weights. */
export class Permute extends Layer<PermuteOptions> {
  static override readonly className: string = 'Permute'
  static override readonly defaults: object = { dims: given }

  constructor(options: PermuteOptions & LayerOptions) {
    super(options)
    const { dims } = this.config
    if (!Array.isArray(dims) || dims.some((_, i) => !dims.includes(i + 1)))
      refuse(this, `dims must hold each axis once, counted from 1, got ${JSON.stringify(dims)}`)
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    const { dims } = this.config
    expectAxes(this, shape, dims.length + 1, ['batch', ...dims.map((_, i) => i + 1)].join(', '))
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return transpose(only(this, inputs), [0, ...this.config.dims])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    return [0, ...this.config.dims].map((axis) => onlyShape(shape)[axis])
  }
}
