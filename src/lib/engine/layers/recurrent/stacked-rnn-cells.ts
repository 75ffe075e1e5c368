import { stack } from '../../ops/joining.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { type CallOptions, listOf, type OneOrMore, onlyShape } from '../base/inputs.ts'
import type { AnyLayer } from '../base/layer.ts'
import { inScope } from '../base/names.ts'
import type { LayerOptions } from '../base/options.ts'
import { RNNCell, type Unrolled } from './cell.ts'

/**
 * Cells one on the other: the output of each is the input of the next. Their states come in one list, those of the
 * last cell first, so that the first state is the output.
 */
export class StackedRNNCells extends RNNCell {
  static override readonly className: string = 'StackedRNNCells'
  readonly cells: readonly RNNCell[]

  constructor({ cells, ...options }: { cells: readonly RNNCell[] } & LayerOptions) {
    super(options)
    if (!Array.isArray(cells) || cells.length === 0) refuse(this, 'needs cells, in a list')
    this.cells = cells
  }

  override get stateSize(): readonly number[] {
    return this.cells.toReversed().flatMap((cell) => listOf(cell.stateSize))
  }

  override parts(): readonly AnyLayer[] {
    return this.cells
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    const [batch] = onlyShape(shape)
    let size = onlyShape(shape).at(-1) ?? null
    for (const [i, cell] of this.cells.entries()) {
      inScope(`RNNCell_${i}`, () => cell.ensureBuilt([[batch, size]], this.outputDType()))
      size = listOf(cell.stateSize)[0]
    }
  }

  /** The states of each cell, in the order of the cells. */
  #apart(states: readonly Tensor[]): (readonly Tensor[])[] {
    let at = states.length
    return this.cells.map(({ stateSize }) => {
      const count = listOf(stateSize).length
      at -= count
      return states.slice(at, at + count)
    })
  }

  override call(inputs: OneOrMore<Tensor>, options?: CallOptions): Tensor[] {
    let [x, ...states] = listOf(inputs)
    const next = this.#apart(states).map((own, i) => {
      const [output, ...after] = listOf(this.cells[i].call([x, ...own], options))
      x = output
      return after
    })
    return [x, ...next.toReversed().flat()]
  }

  /** Cell by cell rather than moment by moment: the result is the same, and each sees its sequence as a whole. */
  override unroll(xs: Tensor, states: readonly Tensor[], masks: readonly Tensor[] | null, training: boolean): Unrolled {
    let outputs: Tensor[] = []
    const next = this.#apart(states).map((own, i) => {
      const unrolled = this.cells[i].unroll(i === 0 ? xs : stack(outputs), own, masks, training)
      outputs = unrolled.outputs
      return unrolled.states
    })
    return { outputs, states: next.toReversed().flat() }
  }

  override getConfig(): Record<string, unknown> {
    const cells = this.cells.map((cell) => ({ className: cell.getClassName(), config: cell.getConfig() }))
    return { ...super.getConfig(), cells }
  }
}
