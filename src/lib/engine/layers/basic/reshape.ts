import { reshape } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, type Dim, refuse, shapeText } from '../base/fault.ts'
import { type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { given, type LayerOptions } from '../base/options.ts'

/** How to make a reshape layer. */
export interface ReshapeOptions {
  /** The shape of one example; one size may be null or -1, it follows from the others. */
  targetShape: readonly Dim[]
}

/** The same numbers of each example in another shape. x: `[batch, ...]`; y: `[batch, ...targetShape]`. No weights. */
export class Reshape extends Layer<ReshapeOptions> {
  static override readonly className: string = 'Reshape'
  static override readonly defaults: object = { targetShape: given }

  constructor(options: ReshapeOptions & LayerOptions) {
    super({ ...options, targetShape: options.targetShape?.map((n) => (n === null || n < 0 ? null : n)) })
  }

  /** The target with its open size filled in, for examples of `size` numbers. */
  #sizes(shape: BatchShape, size: number): number[] {
    const { targetShape } = this.config
    const known = targetShape.reduce<number>((product, n) => product * (n ?? 1), 1)
    const open = targetShape.filter((n) => n === null).length
    if (open > 1 || size % known !== 0 || (open === 0 && size !== known))
      refuse(
        this,
        `${shapeText(shape.slice(1))} does not fill ${shapeText(targetShape)}, ${size} numbers into ${known}`,
        [shape],
      )
    return targetShape.map((n) => n ?? size / known)
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    return reshape(x, [x.shape[0], ...this.#sizes(x.shape, x.size / x.shape[0])])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const [batch, ...sizes] = onlyShape(shape)
    if (sizes.includes(null)) return [batch, ...this.config.targetShape]
    const size = (sizes as number[]).reduce((a, b) => a * b, 1)
    return [batch, ...this.#sizes(onlyShape(shape), size)]
  }
}
