import { separableConv2d } from '../../ops/separable-convolution.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { count, type LayerOptions, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import { BaseConvolution, type ConvolutionOptions, convolutionDefaults } from './base-convolution.ts'

/** How to make a separable convolution. */
export interface SeparableOptions extends ConvolutionOptions, WeightOptions<'depthwise' | 'pointwise'> {
  filters: number
  /** How many filters each channel has in the first step: 1 unless said. */
  depthMultiplier?: number
}

/**
 * A convolution in two steps with far fewer weights: first each channel by itself, then a mix of channels at each
 * place. Weights: depthwise_kernel `[...kernelSize, channels, depthMultiplier]`, pointwise_kernel
 * `[1, 1, channels·depthMultiplier, filters]`, bias `[filters]`.
 */
export class SeparableConv2D extends BaseConvolution<SeparableOptions> {
  static override readonly className: string = 'SeparableConv2D'
  static override readonly defaults: object = {
    filters: count,
    depthMultiplier: 1,
    ...convolutionDefaults,
    ...weightDefaults({ depthwise: 'glorotUniform', pointwise: 'glorotUniform' }),
  }
  depthwiseKernel!: Weight
  pointwiseKernel!: Weight

  constructor(options: SeparableOptions & LayerOptions) {
    super(2, options)
  }

  protected override buildKernels(channels: number): void {
    const { depthMultiplier, filters } = this.config
    const between = channels * depthMultiplier
    const { kernelSize } = this.window
    this.depthwiseKernel = this.weight('depthwise_kernel', [...kernelSize, channels, depthMultiplier], 'depthwise')
    this.pointwiseKernel = this.weight('pointwise_kernel', [1, 1, between, filters], 'pointwise')
  }

  protected override channelsOut(): number {
    return this.config.filters
  }

  protected override convolve(x: Tensor): Tensor {
    const { strides, padding, dilationRate } = this.window
    const [depthwise, pointwise] = [this.depthwiseKernel.read(), this.pointwiseKernel.read()]
    return separableConv2d(x, depthwise, pointwise, strides, padding as 'same' | 'valid', dilationRate)
  }
}
