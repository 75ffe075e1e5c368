import { add } from '../../ops/arithmetic.ts'
import { matMul } from '../../ops/linear.ts'
import { reshape } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectSize, knownSize } from '../base/expect-axes.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { count, type LayerOptions, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import type { ActivationLike } from '../choices/activations.ts'

/** How to make a dense layer. */
export interface DenseOptions extends WeightOptions<'kernel' | 'bias'> {
  /** How many numbers come out for each example. */
  units: number
  activation?: ActivationLike
  useBias?: boolean
}

/**
 * Every output is a weighted sum of all inputs: `y = activation(x W + b)`.
 * x: `[batch, ..., in]`; weights: kernel W `[in, units]`, bias b `[units]`; y: `[batch, ..., units]`.
 */
export class Dense extends Layer<DenseOptions> {
  static override readonly className: string = 'Dense'
  static override readonly defaults: object = {
    units: count,
    activation: 'linear',
    useBias: true,
    ...weightDefaults({ kernel: 'glorotNormal', bias: 'zeros' }),
  }
  override supportsMasking = true
  kernel!: Weight
  bias: Weight | null = null

  constructor(options: DenseOptions & LayerOptions & { inputDim?: number }) {
    super(options.inputDim && !options.inputShape ? { inputShape: [options.inputDim], ...options } : options)
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    if (shape.length < 2) refuse(this, `wants examples that are vectors, [batch, in], got ${shapeText(shape)}`, [shape])
    if (this.built) expectSize(this, shape, -1, this.kernel.shape[0])
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    const { units, useBias } = this.config
    this.kernel = this.weight('kernel', [knownSize(this, onlyShape(shape), -1), units])
    if (useBias) this.bias = this.weight('bias', [units])
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    const W = this.kernel.read()
    const rows = x.rank === 2 ? x : reshape(x, [-1, W.shape[0]])
    const sums = matMul(rows, W)
    const y = this.config.activation.apply(this.bias ? add(sums, this.bias.read()) : sums)
    return x.rank === 2 ? y : reshape(y, [...x.shape.slice(0, -1), W.shape[1]])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    return [...onlyShape(shape).slice(0, -1), this.config.units]
  }
}
