import { type PerAxis, perAxis } from '../../kinds/windows.ts'
import { add } from '../../ops/arithmetic.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes, expectSize, knownSize } from '../base/expect-axes.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given, type LayerOptions, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import type { ActivationLike } from '../choices/activations.ts'
import { inLastPlace } from './formats.ts'
import {
  axisNames,
  channelAxis,
  checkFormat,
  type DataFormat,
  inFormat,
  type Padding,
  spaceAxes,
  windowsAlong,
} from './window.ts'

/** What all layers that slide windows with weights can be told. */
export interface ConvolutionOptions extends WeightOptions<'bias'> {
  /** How large the window is: for each axis, or for all. */
  kernelSize: PerAxis
  /** How far it moves from place to place: 1 unless said. */
  strides?: PerAxis
  padding?: Padding
  dataFormat?: DataFormat
  /** How far apart the window's elements are: 1 unless said. */
  dilationRate?: PerAxis
  activation?: ActivationLike
  useBias?: boolean
}

/** The defaults of those options. */
export const convolutionDefaults = {
  kernelSize: given,
  strides: 1,
  padding: 'valid',
  dataFormat: 'channelsLast',
  dilationRate: 1,
  activation: 'linear',
  useBias: true,
  ...weightDefaults({ bias: 'zeros' }),
}

/** Sizes that have been looked through. */
interface Window {
  kernelSize: number[]
  strides: number[]
  dilationRate: number[]
  padding: Padding
  dataFormat: DataFormat
}

/**
 * Layers that slide a window over signals (rank 1), images (2) or volumes (3). x: `[batch, ...space, channels]`, or
 * channels first; a subclass says which weights it has for so many channels, how it convolves and how many come out.
 */
export abstract class BaseConvolution<Options extends ConvolutionOptions> extends Layer<Options> {
  static override readonly defaults: object = convolutionDefaults
  readonly rank: number
  bias: Weight | null = null

  constructor(rank: number, options: Options & LayerOptions) {
    const who = options.name ?? 'convolution'
    super({
      ...options,
      kernelSize: perAxis(who, 'kernelSize', options.kernelSize, rank),
      strides: perAxis(who, 'strides', options.strides ?? 1, rank),
      dilationRate: perAxis(who, 'dilationRate', options.dilationRate ?? 1, rank),
    })
    this.rank = rank
    checkFormat(this, this.window.dataFormat)
    if (!['valid', 'same', ...(rank === 1 ? ['causal'] : [])].includes(this.window.padding))
      refuse(this, `padding is valid or same${rank === 1 ? ' or causal' : ''}, got ${this.window.padding}`)
  }

  /** Makes the weights but the bias, for inputs of so many channels. */
  protected abstract buildKernels(channels: number): void
  /** The convolution itself, for channels in the last place. */
  protected abstract convolve(x: Tensor): Tensor
  /** How many channels come out. */
  protected abstract channelsOut(channels: number): number

  /** The options that say how windows lie. */
  protected get window(): Window {
    return this.config as unknown as Window
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    const { dataFormat } = this.window
    expectAxes(this, shape, this.rank + 2, axisNames(dataFormat, this.rank))
    if (this.built) expectSize(this, shape, channelAxis(dataFormat, this.rank), this.#channelsIn)
  }

  #channelsIn = 0

  override build(inputShape: BatchShape | readonly BatchShape[]): void {
    const channels = knownSize(this, onlyShape(inputShape), channelAxis(this.window.dataFormat, this.rank))
    this.#channelsIn = channels
    this.buildKernels(channels)
    if ((this.config as { useBias?: boolean }).useBias) this.bias = this.weight('bias', [this.channelsOut(channels)])
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const { activation } = this.config as unknown as { activation: { apply(x: Tensor): Tensor } }
    return inLastPlace(this.window.dataFormat, only(this, inputs), (x) => {
      const y = this.convolve(x)
      return activation.apply(this.bias ? add(y, this.bias.read()) : y)
    })
  }

  override computeOutputShape(inputShape: BatchShape | readonly BatchShape[]): BatchShape {
    const shape = onlyShape(inputShape)
    const { dataFormat } = this.window
    const space = spaceAxes(dataFormat, this.rank).map((axis, i) => this.sizeOut(shape[axis], i))
    const channels = knownSize(this, shape, channelAxis(dataFormat, this.rank))
    return inFormat(dataFormat, shape[0], space, this.channelsOut(channels))
  }

  /** How many places the window has along axis i of space. */
  protected sizeOut(size: number | null, i: number): number | null {
    const { kernelSize, strides, padding, dilationRate } = this.window
    return windowsAlong(size, kernelSize[i], padding, strides[i], dilationRate[i])
  }
}
