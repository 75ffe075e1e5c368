import { layerNorm } from '../../ops/normalisation.ts'
import { reshape } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { knownSize } from '../base/expect-axes.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { listOf, type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'

/** How to make a layer normalization. */
export interface LayerNormalizationOptions extends WeightOptions<'gamma' | 'beta'> {
  /** The axis, or axes, over which mean and variance are taken: the last unless said. */
  axis?: number | readonly number[]
  /** What is added to the variance, so that nothing is divided by 0. */
  epsilon?: number
  /** Whether there is a beta, and a gamma. */
  center?: boolean
  scale?: boolean
}

/**
 * Brings each example by itself to mean 0 and variance 1, then to a mean and deviation of its own (Ba et al. 2016):
 * `y = γ (x − μ) / √(σ² + ε) + β`. Weights: gamma γ and beta β, of the sizes along the axes.
 */
export class LayerNormalization extends Layer<LayerNormalizationOptions> {
  static override readonly className: string = 'LayerNormalization'
  static override readonly defaults: object = {
    axis: -1,
    epsilon: 1e-3,
    center: true,
    scale: true,
    ...weightDefaults({ gamma: 'ones', beta: 'zeros' }),
  }
  override supportsMasking = true
  gamma: Weight | null = null
  beta: Weight | null = null

  #axes(shape: BatchShape): number[] {
    const axes = listOf(this.config.axis).map((axis) => (axis < 0 ? axis + shape.length : axis))
    if (axes.some((axis, i) => !Number.isInteger(axis) || axis < 0 || axis >= shape.length || axes.indexOf(axis) < i))
      refuse(this, `axis must name axes of ${shapeText(shape)}, each once, got ${JSON.stringify(this.config.axis)}`)
    return axes
  }

  override build(inputShape: BatchShape | readonly BatchShape[]): void {
    const shape = onlyShape(inputShape)
    const sizes = this.#axes(shape).map((axis) => knownSize(this, shape, axis))
    if (this.config.scale) this.gamma = this.weight('gamma', sizes)
    if (this.config.center) this.beta = this.weight('beta', sizes)
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    const axes = this.#axes(x.shape)
    const spread = (w: Weight) =>
      reshape(
        w.read(),
        x.shape.map((n, i) => (axes.includes(i) ? n : 1)),
      )
    return layerNorm(x, this.gamma && spread(this.gamma), this.beta && spread(this.beta), axes, this.config.epsilon)
  }
}
