import { logicalAnd } from '../../ops/comparison.ts'
import { reshape } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, type Dim, refuse, shapeText } from '../base/fault.ts'
import { listOf, type Mask, type OneOrMore, shapesOf } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'

/** Layers that make one of several inputs, element by element. Inputs may have sizes of 1, which stretch. No weights. */
export abstract class Merge<Options extends object = object> extends Layer<Options> {
  override supportsMasking = true
  /** Makes one of two. */
  protected abstract join(a: Tensor, b: Tensor): Tensor

  override checkInput(shapes: readonly BatchShape[]): void {
    if (shapes.length < 2) refuse(this, `merges two inputs or more, in a list, got ${shapes.length}`, shapes)
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const list = listOf(inputs)
    const rank = Math.max(...list.map((x) => x.rank))
    // Axes that are missing are put behind the batch, so that batches meet.
    return list
      .map((x) =>
        x.rank === rank ? x : reshape(x, [x.shape[0], ...Array(rank - x.rank).fill(1), ...x.shape.slice(1)]),
      )
      .reduce((a, b) => this.join(a, b))
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const shapes = shapesOf(shape)
    const batch = shapes.map(([n]) => n).find((n) => n !== null) ?? null
    return [batch, ...shapes.map((s): BatchShape => s.slice(1)).reduce((a, b) => this.#stretched(a, b, shapes))]
  }

  #stretched(a: BatchShape, b: BatchShape, all: readonly BatchShape[]): BatchShape {
    const rank = Math.max(a.length, b.length)
    return Array.from({ length: rank }, (_, i): Dim => {
      const [n, m] = [a.at(i - rank), b.at(i - rank)]
      if (n === undefined || m === undefined) return n ?? m ?? null
      if (n === null || m === null) return null
      if (n !== m && n !== 1 && m !== 1)
        refuse(this, `inputs must have the same sizes, or 1, got ${all.map(shapeText).join(' and ')}`, all, i + 1)
      return n === 1 ? m : n
    })
  }

  override computeMask(_inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): Mask {
    const masks = listOf(mask).filter((m) => m !== null)
    return masks.length === 0 ? null : masks.reduce((a, b) => logicalAnd(a, b))
  }
}
