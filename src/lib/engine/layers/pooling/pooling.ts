import { type PerAxis, perAxis } from '../../kinds/windows.ts'
import { avgPool, maxPool } from '../../ops/pooling.ts'
import { avgPool3d, maxPool3d } from '../../ops/pooling-3d.ts'
import { expandDims, squeeze } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes } from '../base/expect-axes.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import type { LayerOptions } from '../base/options.ts'
import { inLastPlace } from '../convolution/formats.ts'
import {
  axisNames,
  checkFormat,
  type DataFormat,
  type Padding,
  spaceAxes,
  windowsAlong,
} from '../convolution/window.ts'

/** How to make a pooling layer. */
export interface PoolingOptions {
  /** How large windows are: 2 unless said. */
  poolSize?: PerAxis
  /** How far apart they are: as far as they are large, unless said. */
  strides?: PerAxis | null
  padding?: Padding
  dataFormat?: DataFormat
}

/** What becomes of a window. */
type Pool = (x: Tensor, size: readonly number[], strides: readonly number[], padding: 'valid' | 'same') => Tensor

/** One number for every window of every channel: x `[batch, ...space, channels]` in, fewer places out. No weights. */
export abstract class Pooling extends Layer<PoolingOptions> {
  static override readonly defaults: object = {
    poolSize: 2,
    strides: null,
    padding: 'valid',
    dataFormat: 'channelsLast',
  }
  readonly rank: number
  protected abstract readonly pool: Pool

  constructor(rank: number, options: PoolingOptions & LayerOptions = {}) {
    const who = options.name ?? 'pooling'
    const poolSize = perAxis(who, 'poolSize', options.poolSize ?? 2, rank)
    super({ ...options, poolSize, strides: perAxis(who, 'strides', options.strides ?? poolSize, rank) })
    this.rank = rank
    checkFormat(this, this.config.dataFormat)
    if (this.config.padding !== 'valid' && this.config.padding !== 'same')
      refuse(this, `padding is valid or same, got ${this.config.padding}`)
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    expectAxes(this, shape, this.rank + 2, axisNames(this.config.dataFormat, this.rank))
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const { poolSize, strides, padding, dataFormat } = this.config
    return inLastPlace(dataFormat, only(this, inputs), (x) =>
      this.pool(x, poolSize as number[], strides as number[], padding as 'valid' | 'same'),
    )
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const { poolSize, strides, padding, dataFormat } = this.config
    const axes = spaceAxes(dataFormat, this.rank)
    return onlyShape(shape).map((n, axis) => {
      const i = axes.indexOf(axis)
      return i < 0 ? n : windowsAlong(n, (poolSize as number[])[i], padding, (strides as number[])[i])
    })
  }
}

/** The same for sequences: images of width 1. */
const along =
  (pool: Pool): Pool =>
  (x, [size], [stride], padding) =>
    squeeze(pool(expandDims(x, 2), [size, 1], [stride, 1], padding), [2])

/** The largest in each window of a sequence `[batch, time, channels]`. */
export class MaxPooling1D extends Pooling {
  static override readonly className: string = 'MaxPooling1D'
  protected override readonly pool = along(maxPool)

  constructor(options?: PoolingOptions & LayerOptions) {
    super(1, options)
  }
}

/** The average of each window of a sequence `[batch, time, channels]`. */
export class AveragePooling1D extends Pooling {
  static override readonly className: string = 'AveragePooling1D'
  protected override readonly pool = along(avgPool)

  constructor(options?: PoolingOptions & LayerOptions) {
    super(1, options)
  }
}

/** The largest in each window of an image `[batch, height, width, channels]`. */
export class MaxPooling2D extends Pooling {
  static override readonly className: string = 'MaxPooling2D'
  protected override readonly pool: Pool = maxPool

  constructor(options?: PoolingOptions & LayerOptions) {
    super(2, options)
  }
}

/** The average of each window of an image `[batch, height, width, channels]`; padding does not count. */
export class AveragePooling2D extends Pooling {
  static override readonly className: string = 'AveragePooling2D'
  protected override readonly pool: Pool = avgPool

  constructor(options?: PoolingOptions & LayerOptions) {
    super(2, options)
  }
}

/** The largest in each window of a volume `[batch, depth, height, width, channels]`. */
export class MaxPooling3D extends Pooling {
  static override readonly className: string = 'MaxPooling3D'
  protected override readonly pool: Pool = maxPool3d

  constructor(options?: PoolingOptions & LayerOptions) {
    super(3, options)
  }
}

/** The average of each window of a volume `[batch, depth, height, width, channels]`. */
export class AveragePooling3D extends Pooling {
  static override readonly className: string = 'AveragePooling3D'
  protected override readonly pool: Pool = avgPool3d

  constructor(options?: PoolingOptions & LayerOptions) {
    super(3, options)
  }
}
