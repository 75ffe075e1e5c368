import { div } from '../../ops/arithmetic.ts'
import { maximum } from '../../ops/extremes.ts'
import { matMul } from '../../ops/linear.ts'
import { sqrt, square } from '../../ops/mathematics.ts'
import { sum } from '../../ops/reductions.ts'
import { reshape } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { listOf, type OneOrMore, shapesOf } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { given } from '../base/options.ts'
import { epsilon } from '../choices/epsilon.ts'

/** How to make a dot layer. */
export interface DotOptions {
  /** The axis along which products are summed, in both inputs or in each. Axes count the batch, 0. */
  axes: number | readonly [number, number]
  /** Whether vectors are brought to length 1 first: cosines come out. */
  normalize?: boolean
}

/**
 * Sums products along an axis, example by example: of two vectors, their dot product; of matrices, their product.
 * a: `[batch, n]` or `[batch, n, i]`, b likewise; y: what is left of a, then of b; `[batch, 1]` for two vectors.
 */
export class Dot extends Layer<DotOptions> {
  static override readonly className: string = 'Dot'
  static override readonly defaults: object = { axes: given, normalize: false }

  #axesOf(shapes: readonly BatchShape[]): [number, number] {
    const { axes } = this.config
    const [a, b] = typeof axes === 'number' ? [axes, axes] : axes
    return [a < 0 ? a + shapes[0].length : a, b < 0 ? b + shapes[1].length : b]
  }

  override checkInput(shapes: readonly BatchShape[]): void {
    if (shapes.length !== 2 || shapes.some(({ length }) => length < 2 || length > 3))
      refuse(this, `takes two inputs of vectors or matrices, got ${shapes.map(shapeText).join(' and ')}`, shapes)
    const [i, j] = this.#axesOf(shapes)
    if (shapes[0][i] !== shapes[1][j])
      refuse(this, `sizes differ along axes ${i} and ${j}, ${shapes.map(shapeText).join(' and ')}`, shapes)
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const pair = listOf(inputs)
    const axes = this.#axesOf(pair.map((x) => x.shape))
    const [a, b] = pair.map((x, i) => (this.config.normalize ? unitLength(x, axes[i]) : x))
    // A vector is a matrix with one column.
    const [A, B] = [a, b].map((x) => (x.rank === 2 ? reshape(x, [...x.shape, 1]) : x))
    const y = matMul(A, B, axes[0] === 1, axes[1] === 2)
    const rest = [
      ...a.shape.filter((_, i) => i > 0 && i !== axes[0]),
      ...b.shape.filter((_, i) => i > 0 && i !== axes[1]),
    ]
    return reshape(y, [a.shape[0], ...(rest.length === 0 ? [1] : rest)])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const [a, b] = shapesOf(shape)
    const [i, j] = this.#axesOf([a, b])
    const rest = [...a.filter((_, k) => k > 0 && k !== i), ...b.filter((_, k) => k > 0 && k !== j)]
    return [a[0], ...(rest.length === 0 ? [1] : rest)]
  }
}

/** Vectors along an axis divided by their lengths. */
const unitLength = (x: Tensor, axis: number): Tensor => div(x, sqrt(maximum(sum(square(x), axis, true), epsilon)))
