import { reshape, transpose } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'

/** How to make a flatten layer. */
export interface FlattenOptions {
  /** `'channelsFirst'` when the channels of the input come before its rows; they are put last, as in Keras. */
  dataFormat?: 'channelsFirst' | 'channelsLast' | null
}

/** Lays each example out in one row. x: `[batch, ...]`; y: `[batch, size]`. No weights. */
export class Flatten extends Layer<FlattenOptions> {
  static override readonly className: string = 'Flatten'
  static override readonly defaults: object = { dataFormat: null }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    const first = this.config.dataFormat === 'channelsFirst' && x.rank > 2
    const last = first ? transpose(x, [0, ...Array.from({ length: x.rank - 2 }, (_, i) => i + 2), 1]) : x
    return reshape(last, [x.shape[0], x.size / x.shape[0]])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const [batch, ...sizes] = onlyShape(shape)
    if (sizes.includes(null))
      refuse(this, `needs all sizes but the batch's, got ${shapeText(onlyShape(shape))}: give them in inputShape`)
    return [batch, (sizes as number[]).reduce((a, b) => a * b, 1)]
  }
}
