import { conv2dTranspose } from '../../ops/convolution.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { LayerOptions } from '../base/options.ts'
import { Convolution, type FilterOptions } from './convolution.ts'

/**
 * A convolution backwards: every element paints a filter over the output, which is larger by the strides.
 * x: `[batch, height, width, channels]`; weights: kernel `[...kernelSize, filters, channels]`, bias `[filters]`;
 * y: `[batch, height·stride, width·stride, filters]`, and with `padding: 'valid'` what filters reach beyond.
 */
export class Conv2DTranspose extends Convolution {
  static override readonly className: string = 'Conv2DTranspose'

  constructor(options: FilterOptions & LayerOptions) {
    super(2, options)
  }

  protected override buildKernels(channels: number): void {
    this.kernel = this.weight('kernel', [...this.window.kernelSize, this.config.filters, channels])
  }

  protected override sizeOut(size: number | null, i: number): number | null {
    const { kernelSize, strides, padding } = this.window
    if (size === null) return null
    return size * strides[i] + (padding === 'valid' ? Math.max(kernelSize[i] - strides[i], 0) : 0)
  }

  protected override convolve(x: Tensor): Tensor {
    const { strides, padding } = this.window
    const [batch, height, width] = x.shape
    const shape = [batch, this.sizeOut(height, 0)!, this.sizeOut(width, 1)!, this.config.filters]
    return conv2dTranspose(x, this.kernel.read(), shape, strides, padding as 'same' | 'valid')
  }
}
