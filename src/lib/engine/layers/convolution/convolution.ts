import { conv2d } from '../../ops/convolution.ts'
import { conv1d } from '../../ops/convolution-1d.ts'
import { conv3d } from '../../ops/convolution-3d.ts'
import { pad } from '../../ops/slicing.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { count, type LayerOptions, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import { BaseConvolution, type ConvolutionOptions, convolutionDefaults } from './base-convolution.ts'

/** How to make a convolution layer. */
export interface FilterOptions extends ConvolutionOptions, WeightOptions<'kernel'> {
  /** How many filters there are, and so channels that come out. */
  filters: number
}

/**
 * Filters that slide over the input; each adds up, at every place, what it sees, weighted:
 * `y_p = activation(Σ_q x_{p+q} W_q + b)`. Weights: kernel W `[...kernelSize, channels, filters]`, bias b `[filters]`.
 */
export abstract class Convolution extends BaseConvolution<FilterOptions> {
  static override readonly defaults: object = {
    filters: count,
    ...convolutionDefaults,
    ...weightDefaults({ kernel: 'glorotNormal' }),
  }
  kernel!: Weight

  protected override buildKernels(channels: number): void {
    this.kernel = this.weight('kernel', [...this.window.kernelSize, channels, this.config.filters])
  }

  protected override channelsOut(): number {
    return this.config.filters
  }
}

/** A convolution over sequences. x: `[batch, time, channels]`; y: `[batch, time, filters]`. */
export class Conv1D extends Convolution {
  static override readonly className: string = 'Conv1D'

  constructor(options: FilterOptions & LayerOptions) {
    super(1, options)
  }

  protected override convolve(x: Tensor): Tensor {
    const { kernelSize, strides, padding, dilationRate } = this.window
    // Causal: padded at the beginning only, so that no place sees what comes after it.
    const ahead = padding === 'causal' ? (kernelSize[0] - 1) * dilationRate[0] : 0
    const padded = ahead > 0 ? pad(x, [[0, 0], [ahead, 0], [0, 0]]) : x // biome-ignore format: one pair an axis
    return conv1d(padded, this.kernel.read(), strides[0], padding === 'same' ? 'same' : 'valid', 'NWC', dilationRate[0])
  }
}

/** A convolution over images. x: `[batch, height, width, channels]`; y: `[batch, height, width, filters]`. */
export class Conv2D extends Convolution {
  static override readonly className: string = 'Conv2D'

  constructor(options: FilterOptions & LayerOptions) {
    super(2, options)
  }

  protected override convolve(x: Tensor): Tensor {
    const { strides, padding, dilationRate } = this.window
    return conv2d(x, this.kernel.read(), strides, padding as 'same' | 'valid', 'NHWC', dilationRate)
  }
}

/** A convolution over volumes. x: `[batch, depth, height, width, channels]`. */
export class Conv3D extends Convolution {
  static override readonly className: string = 'Conv3D'

  constructor(options: FilterOptions & LayerOptions) {
    super(3, options)
  }

  protected override convolve(x: Tensor): Tensor {
    const { strides, padding, dilationRate } = this.window
    return conv3d(x, this.kernel.read(), strides, padding as 'same' | 'valid', 'NDHWC', dilationRate)
  }
}
