import { max, mean } from '../../ops/reductions.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes } from '../base/expect-axes.ts'
import type { BatchShape } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import type { LayerOptions } from '../base/options.ts'
import { axisNames, channelAxis, type DataFormat, spaceAxes } from '../convolution/window.ts'

/** What becomes of the places of a channel, which lie along these axes. */
type Fold = (x: Tensor, axes: readonly number[]) => Tensor

/** One number for every channel, over all places. x: `[batch, ...space, channels]`; y: `[batch, channels]`. No weights. */
export abstract class GlobalPooling extends Layer<{ dataFormat?: DataFormat }> {
  static override readonly defaults: object = { dataFormat: 'channelsLast' }
  readonly rank: number

  constructor(rank: number, options: { dataFormat?: DataFormat } & LayerOptions = {}) {
    super(options)
    this.rank = rank
  }

  protected abstract readonly fold: Fold

  override checkInput([shape]: readonly BatchShape[]): void {
    expectAxes(this, shape, this.rank + 2, axisNames(this.config.dataFormat, this.rank))
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return this.fold(only(this, inputs), spaceAxes(this.config.dataFormat, this.rank))
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const sizes = onlyShape(shape)
    return [sizes[0], sizes[channelAxis(this.config.dataFormat, this.rank)]]
  }
}

type Options = { dataFormat?: DataFormat } & LayerOptions

/** The largest element of each channel of a sequence. */
export class GlobalMaxPooling1D extends GlobalPooling {
  static override readonly className: string = 'GlobalMaxPooling1D'
  protected override readonly fold: Fold = max

  constructor(options?: Options) {
    super(1, options)
  }
}

/** The average of each channel of a sequence. */
export class GlobalAveragePooling1D extends GlobalPooling {
  static override readonly className: string = 'GlobalAveragePooling1D'
  protected override readonly fold: Fold = mean

  constructor(options?: Options) {
    super(1, options)
  }
}

/** The largest element of each channel of an image. */
export class GlobalMaxPooling2D extends GlobalPooling {
  static override readonly className: string = 'GlobalMaxPooling2D'
  protected override readonly fold: Fold = max

  constructor(options?: Options) {
    super(2, options)
  }
}

/** The average of each channel of an image. */
export class GlobalAveragePooling2D extends GlobalPooling {
  static override readonly className: string = 'GlobalAveragePooling2D'
  protected override readonly fold: Fold = mean

  constructor(options?: Options) {
    super(2, options)
  }
}
