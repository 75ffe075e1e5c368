import { depthwiseConv2d } from '../../ops/depthwise-convolution.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type LayerOptions, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import { BaseConvolution, type ConvolutionOptions, convolutionDefaults } from './base-convolution.ts'

/** How to make a depthwise convolution. */
export interface DepthwiseOptions extends ConvolutionOptions, WeightOptions<'depthwise'> {
  /** How many filters each channel has: 1 unless said. */
  depthMultiplier?: number
}

/**
 * A convolution of each channel by itself. x: `[batch, height, width, channels]`; weights: depthwise_kernel
 * `[...kernelSize, channels, depthMultiplier]`, bias `[channels·depthMultiplier]`, as many channels as come out.
 */
export class DepthwiseConv2D extends BaseConvolution<DepthwiseOptions> {
  static override readonly className: string = 'DepthwiseConv2D'
  static override readonly defaults: object = {
    depthMultiplier: 1,
    ...convolutionDefaults,
    ...weightDefaults({ depthwise: 'glorotNormal' }),
  }
  depthwiseKernel!: Weight

  constructor(options: DepthwiseOptions & LayerOptions) {
    super(2, options)
  }

  protected override buildKernels(channels: number): void {
    const shape = [...this.window.kernelSize, channels, this.config.depthMultiplier]
    this.depthwiseKernel = this.weight('depthwise_kernel', shape, 'depthwise')
  }

  protected override channelsOut(channels: number): number {
    return channels * this.config.depthMultiplier
  }

  protected override convolve(x: Tensor): Tensor {
    const { strides, padding, dilationRate } = this.window
    return depthwiseConv2d(x, this.depthwiseKernel.read(), strides, padding as 'same' | 'valid', 'NHWC', dilationRate)
  }
}
