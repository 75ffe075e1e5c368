import { concat } from '../../ops/joining.ts'
import { expandDims } from '../../ops/reshaping.ts'
import { all } from '../../ops/truths.ts'
import { fill } from '../../tensor/creation.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { listOf, type Mask, type OneOrMore, shapesOf } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'

/** Puts the inputs one after the other along an axis, the last unless said: `y = [a | b | ...]`. No weights. */
export class Concatenate extends Layer<{ axis?: number }> {
  static override readonly className: string = 'Concatenate'
  static override readonly defaults: object = { axis: -1 }
  override supportsMasking = true

  override checkInput(shapes: readonly BatchShape[]): void {
    if (shapes.length < 2) refuse(this, `joins two inputs or more, in a list, got ${shapes.length}`, shapes)
    const [first] = shapes
    const axis = this.#axisOf(first)
    for (const shape of shapes)
      if (shape.length !== first.length || shape.some((n, i) => i !== axis && n && first[i] && n !== first[i]))
        refuse(
          this,
          `sizes may differ only along axis ${axis}, got ${shapes.map(shapeText).join(' and ')}`,
          shapes,
          axis,
        )
  }

  #axisOf(shape: BatchShape): number {
    const { axis } = this.config
    return axis < 0 ? axis + shape.length : axis
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    return concat(listOf(inputs), this.config.axis)
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const shapes = shapesOf(shape)
    const axis = this.#axisOf(shapes[0])
    const sizes = shapes.map((s) => s[axis])
    const sum = sizes.includes(null) ? null : (sizes as number[]).reduce((a, b) => a + b)
    return shapes[0].map((n, i) => (i === axis ? sum : n))
  }

  override computeMask(inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): Mask {
    const masks = listOf(mask)
    if (masks.every((m) => m === null)) return null
    const full = listOf(inputs).map((x, i) => {
      const own = masks[i]
      if (own === null) return fill(x.shape, 1, 'bool')
      return own.rank < x.rank ? expandDims(own, -1) : own
    })
    return all(concat(full, this.config.axis), -1)
  }
}
