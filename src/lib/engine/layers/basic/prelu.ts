import { prelu } from '../../ops/rectifiers.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectSize, knownSize } from '../base/expect-axes.ts'
import type { BatchShape } from '../base/fault.ts'
import { listOf, type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'

/** How to make a prelu layer. */
export interface PReLUOptions extends WeightOptions<'alpha'> {
  /** Axes (from 1) along which all places have the same leak: `[1, 2]` for one leak a channel of an image. */
  sharedAxes?: number | readonly number[] | null
}

/** `y = x` where x > 0, else `alpha x`, with a leak that is learned. Weights: alpha, in the shape of an example. */
export class PReLU extends Layer<PReLUOptions> {
  static override readonly className: string = 'PReLU'
  static override readonly defaults: object = { sharedAxes: null, ...weightDefaults({ alpha: 'zeros' }) }
  override supportsMasking = true
  alpha!: Weight

  #isShared(axis: number): boolean {
    const { sharedAxes } = this.config
    return sharedAxes !== null && listOf(sharedAxes).includes(axis)
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    if (this.built)
      for (const [i, n] of this.alpha.shape.entries()) if (!this.#isShared(i + 1)) expectSize(this, shape, i + 1, n)
  }

  override build(inputShape: BatchShape | readonly BatchShape[]): void {
    const shape = onlyShape(inputShape)
    const sizes = shape.slice(1).map((_, i) => (this.#isShared(i + 1) ? 1 : knownSize(this, shape, i + 1)))
    this.alpha = this.weight('alpha', sizes)
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return prelu(only(this, inputs), this.alpha.read())
  }
}
