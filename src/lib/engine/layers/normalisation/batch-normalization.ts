import { add, mul } from '../../ops/arithmetic.ts'
import { stopGradient } from '../../ops/copies.ts'
import { batchNorm } from '../../ops/normalisation.ts'
import { moments } from '../../ops/norms.ts'
import { reshape } from '../../ops/reshaping.ts'
import { tidy } from '../../tensor/memory.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectSize, knownSize } from '../base/expect-axes.ts'
import type { BatchShape } from '../base/fault.ts'
import { type CallOptions, type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import type { InitializerLike } from '../choices/initializers.ts'

/** How to make a batch normalization. */
export interface BatchNormalizationOptions extends WeightOptions<'gamma' | 'beta'> {
  /** The axis of the features: the last unless said. */
  axis?: number
  /** How much of the moving mean and variance is kept at each step of training. */
  momentum?: number
  /** What is added to the variance, so that nothing is divided by 0. */
  epsilon?: number
  /** Whether there is a beta, and a gamma. */
  center?: boolean
  scale?: boolean
  movingMeanInitializer?: InitializerLike
  movingVarianceInitializer?: InitializerLike
}

/**
 * Brings every feature to mean 0 and variance 1 over the batch, then to a mean and deviation of its own (Ioffe and
 * Szegedy 2015): `y = γ (x − μ) / √(σ² + ε) + β`. In training μ and σ² are those of the batch; in use, moving averages
 * of what they were. Weights: gamma γ, beta β, and, not trained, moving_mean and moving_variance; all `[features]`.
 */
export class BatchNormalization extends Layer<BatchNormalizationOptions> {
  static override readonly className: string = 'BatchNormalization'
  static override readonly defaults: object = {
    axis: -1,
    momentum: 0.99,
    epsilon: 1e-3,
    center: true,
    scale: true,
    ...weightDefaults({ gamma: 'ones', beta: 'zeros' }),
    movingMeanInitializer: 'zeros',
    movingVarianceInitializer: 'ones',
  }
  override supportsMasking = true
  gamma: Weight | null = null
  beta: Weight | null = null
  movingMean!: Weight
  movingVariance!: Weight

  override checkInput([shape]: readonly BatchShape[]): void {
    if (this.built) expectSize(this, shape, this.config.axis, this.movingMean.shape[0])
  }

  override build(inputShape: BatchShape | readonly BatchShape[]): void {
    const { axis, scale, center } = this.config
    const shape = [knownSize(this, onlyShape(inputShape), axis)]
    if (scale) this.gamma = this.weight('gamma', shape)
    if (center) this.beta = this.weight('beta', shape)
    this.movingMean = this.weight('moving_mean', shape, 'movingMean', false)
    this.movingVariance = this.weight('moving_variance', shape, 'movingVariance', false)
  }

  override call(inputs: OneOrMore<Tensor>, { training }: CallOptions = {}): Tensor {
    const x = only(this, inputs)
    const { axis, epsilon } = this.config
    const own = axis < 0 ? axis + x.rank : axis
    // Along the axis of the features, and 1 elsewhere, so that it broadcasts.
    const spread = (v: Tensor) =>
      own === x.rank - 1
        ? v
        : reshape(
            v,
            x.shape.map((n, i) => (i === own ? n : 1)),
          )
    const { mean, variance } = training
      ? moments(
          x,
          x.shape.flatMap((_, i) => (i === own ? [] : [i])),
        )
      : { mean: this.movingMean.read(), variance: this.movingVariance.read() }
    if (training) this.#follow(mean, variance)
    const [offset, scale] = [this.beta && spread(this.beta.read()), this.gamma && spread(this.gamma.read())]
    return batchNorm(x, spread(mean), spread(variance), offset, scale, epsilon)
  }

  /** Moves the averages a little towards what this batch has. */
  #follow(mean: Tensor, variance: Tensor): void {
    const { momentum } = this.config
    tidy(() => {
      for (const [weight, now] of [
        [this.movingMean, mean],
        [this.movingVariance, variance],
      ] as const)
        weight.write(add(mul(weight.read(), momentum), mul(stopGradient(now), 1 - momentum)))
    })
  }
}
