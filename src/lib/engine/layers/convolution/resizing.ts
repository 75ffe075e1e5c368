import { image } from '../../api/image.ts'
import { pad, slice } from '../../ops/slicing.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes } from '../base/expect-axes.ts'
import { type BatchShape, type Dim, refuse } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given, type LayerOptions } from '../base/options.ts'
import { inLastPlace } from './formats.ts'
import { axisNames, type DataFormat, spaceAxes } from './window.ts'

/** Layers that only change height and width of images. x: `[batch, height, width, channels]`. No weights. */
abstract class Resizing<Options extends { dataFormat?: DataFormat }> extends Layer<Options> {
  /** Does it, with channels in the last place. */
  protected abstract resized(x: Tensor): Tensor
  /** The size that height (i = 0) or width (1) becomes. */
  protected abstract sizeOut(size: number, i: number): number

  get #format(): DataFormat {
    return (this.config as { dataFormat: DataFormat }).dataFormat
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    expectAxes(this, shape, 4, axisNames(this.#format, 2))
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return inLastPlace(this.#format, only(this, inputs), (x) => this.resized(x))
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const axes = spaceAxes(this.#format, 2)
    return onlyShape(shape).map((n, axis): Dim => {
      const i = axes.indexOf(axis)
      return n === null || i < 0 ? n : this.sizeOut(n, i)
    })
  }
}

/** Pixels at the edges: how many at all, above and below, left and right, or for each edge. */
type Edges = number | readonly [number, number] | readonly [readonly [number, number], readonly [number, number]]
type Pairs = readonly [readonly [number, number], readonly [number, number]]

const pairs = (edges: Edges): Pairs => {
  const [rows, columns] = typeof edges === 'number' ? [edges, edges] : edges
  return [typeof rows === 'number' ? [rows, rows] : rows, typeof columns === 'number' ? [columns, columns] : columns]
}

/** Puts zeros around images: 1 at each edge unless said. */
export class ZeroPadding2D extends Resizing<{ padding?: Edges; dataFormat?: DataFormat }> {
  static override readonly className: string = 'ZeroPadding2D'
  static override readonly defaults: object = { padding: 1, dataFormat: 'channelsLast' }

  constructor(options: { padding?: Edges; dataFormat?: DataFormat } & LayerOptions = {}) {
    super({ ...options, padding: pairs(options.padding ?? 1) })
  }

  protected override resized(x: Tensor): Tensor {
    return pad(x, [[0, 0], ...(this.config.padding as Pairs), [0, 0]])
  }

  protected override sizeOut(size: number, i: number): number {
    const [before, after] = (this.config.padding as Pairs)[i]
    return size + before + after
  }
}

/** Cuts the edges of images off. */
export class Cropping2D extends Resizing<{ cropping: Edges; dataFormat?: DataFormat }> {
  static override readonly className: string = 'Cropping2D'
  static override readonly defaults: object = { cropping: given, dataFormat: 'channelsLast' }

  constructor(options: { cropping: Edges; dataFormat?: DataFormat } & LayerOptions) {
    super({ ...options, cropping: options.cropping && pairs(options.cropping) })
  }

  protected override resized(x: Tensor): Tensor {
    const [[top], [left]] = this.config.cropping as Pairs
    const [batch, height, width, channels] = x.shape
    return slice(x, [0, top, left, 0], [batch, this.sizeOut(height, 0), this.sizeOut(width, 1), channels])
  }

  protected override sizeOut(size: number, i: number): number {
    const [before, after] = (this.config.cropping as Pairs)[i]
    return size - before - after
  }
}

/** How to make images larger. */
export interface UpSamplingOptions {
  /** How many times: 2 unless said. */
  size?: readonly [number, number]
  interpolation?: 'nearest' | 'bilinear'
  dataFormat?: DataFormat
}

/** Makes images larger, by repeating pixels or by interpolating between them. */
export class UpSampling2D extends Resizing<UpSamplingOptions> {
  static override readonly className: string = 'UpSampling2D'
  static override readonly defaults: object = { size: [2, 2], interpolation: 'nearest', dataFormat: 'channelsLast' }

  constructor(options: UpSamplingOptions & LayerOptions = {}) {
    super(options)
    const { interpolation } = this.config
    if (interpolation !== 'nearest' && interpolation !== 'bilinear')
      refuse(this, `interpolation is nearest or bilinear, got ${interpolation}`)
  }

  protected override resized(x: Tensor): Tensor {
    const size: [number, number] = [this.sizeOut(x.shape[1], 0), this.sizeOut(x.shape[2], 1)]
    return this.config.interpolation === 'nearest'
      ? image.resizeNearestNeighbor(x, size)
      : image.resizeBilinear(x, size)
  }

  protected override sizeOut(size: number, i: number): number {
    return size * this.config.size[i]
  }
}
