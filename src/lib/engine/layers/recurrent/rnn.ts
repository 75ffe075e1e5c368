import { cast, clone } from '../../ops/copies.ts'
import { stack } from '../../ops/joining.ts'
import { reshape, transpose } from '../../ops/reshaping.ts'
import { reverse, unstack } from '../../ops/slicing.ts'
import { zeros } from '../../tensor/creation.ts'
import { dispose, keep } from '../../tensor/memory.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectAxes } from '../base/expect-axes.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { type CallOptions, listOf, type Mask, type OneOrMore, oneOrMore, shapesOf } from '../base/inputs.ts'
import { type AnyLayer, Layer } from '../base/layer.ts'
import type { LayerOptions } from '../base/options.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'
import { RNNCell } from './cell.ts'
import { StackedRNNCells } from './stacked-rnn-cells.ts'

/** How a recurrent layer goes through a sequence. */
export interface SequenceOptions {
  /** Whether the outputs of all moments come out, `[batch, time, units]`, or that of the last, `[batch, units]`. */
  returnSequences?: boolean
  /** Whether the states at the end come out as well, after the output. */
  returnState?: boolean
  /** Whether it begins at the end; outputs then come in that order. */
  goBackwards?: boolean
  /** Whether a batch begins with the states that the one before has ended with. Needs `batchInputShape`. */
  stateful?: boolean
  /** Of no effect: the loop is always unrolled. */
  unroll?: boolean
}

/** The defaults of those options. */
export const sequenceDefaults: Required<SequenceOptions> = {
  returnSequences: false,
  returnState: false,
  goBackwards: false,
  stateful: false,
  unroll: false,
}

/** A cell, or several to stack. */
export type CellLike = RNNCell | readonly RNNCell[]

/**
 * Applies a cell to the moments of a sequence, one after the other: `output_t, states_t = cell(x_t, states_{t−1})`.
 * x: `[batch, time, features]`; y: `[batch, units]`, or `[batch, time, units]`; the weights are the cell's.
 * States to begin with come as `initialState`, or after x in a list of inputs; else they are 0.
 */
export class RNN<Options extends object = object> extends Layer<Options> {
  static override readonly className: string = 'RNN'
  static override readonly defaults: object = sequenceDefaults
  override supportsMasking = true
  readonly cell: RNNCell
  /** What a stateful layer remembers; null before its first batch. */
  states: readonly Tensor[] | null = null

  constructor(options: Options & SequenceOptions & LayerOptions & { cell?: CellLike }, cell = options.cell) {
    super(options)
    this.cell = Array.isArray(cell) ? new StackedRNNCells({ cells: cell }) : (cell as RNNCell)
    if (!(this.cell instanceof RNNCell)) refuse(this, 'needs a cell, as tf.layers.lstmCell({ units })')
  }

  /** The options with their own names; the subclasses' are wider. */
  protected get sequence(): Required<SequenceOptions> {
    return this.config as unknown as Required<SequenceOptions>
  }

  override parts(): readonly AnyLayer[] {
    return [this.cell]
  }

  override get stateful(): boolean {
    return this.sequence.stateful
  }

  override checkInput([shape, ...states]: readonly BatchShape[]): void {
    expectAxes(this, shape, 3, 'batch, time, features')
    const sizes = listOf(this.cell.stateSize)
    if (states.length > 0 && states.length !== sizes.length)
      refuse(this, `has ${sizes.length} state(s), got ${states.length} to begin with`, states)
    for (const [i, state] of states.entries())
      if (state.at(-1) !== sizes[i])
        refuse(this, `state ${i} has size ${sizes[i]}, got ${shapeText(state)} to begin with`, [state], 1)
    if (this.built) this.cell.checkInput([[shape[0], shape[2]]])
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    const [[batch, , features]] = shapesOf(shape)
    if (this.stateful && batch === null)
      refuse(this, 'is stateful and must know its batch size: give batchInputShape (or batchShape to the input)')
    this.cell.ensureBuilt([[batch, features]], this.outputDType())
  }

  override apply(inputs: SymbolicTensor, options?: CallOptions): SymbolicTensor
  override apply(inputs: readonly SymbolicTensor[], options?: CallOptions): SymbolicTensor
  override apply(inputs: Tensor | readonly Tensor[], options?: CallOptions): Tensor
  override apply(
    inputs: OneOrMore<Tensor> | OneOrMore<SymbolicTensor>,
    { initialState, ...options }: CallOptions = {},
  ): OneOrMore<Tensor> | OneOrMore<SymbolicTensor> {
    const states = initialState === undefined ? [] : listOf(initialState)
    return super.apply([...listOf<Tensor | SymbolicTensor>(inputs), ...states] as Tensor[], options)
  }

  override call(inputs: OneOrMore<Tensor>, { mask, training = false, initialState }: CallOptions = {}) {
    const { returnSequences, returnState, goBackwards, stateful } = this.sequence
    const [x, ...given] = [...listOf(inputs), ...(initialState === undefined ? [] : listOf(initialState))]
    const initial = given.length > 0 ? given : (this.states ?? this.#blankStates(x))
    const inOrder = (sequence: Tensor) => (goBackwards ? reverse(sequence, 0) : sequence)
    const xs = inOrder(transpose(x, [1, 0, ...x.shape.slice(2).map((_, i) => i + 2)]))
    const [kept] = listOf(mask ?? null)
    const masks = kept === null ? null : unstack(inOrder(columns(kept, x)))
    const { outputs, states } = this.cell.unroll(xs, initial, masks, training)
    if (stateful) this.#remember(states)
    const output = returnSequences ? stack(outputs, 1) : outputs[outputs.length - 1]
    return returnState ? [output, ...states] : output
  }

  #blankStates(x: Tensor): Tensor[] {
    return listOf(this.cell.stateSize).map((n) => zeros([x.shape[0], n], x.dtype === 'float64' ? 'float64' : 'float32'))
  }

  #remember(states: readonly Tensor[] | null): void {
    dispose(this.states)
    this.states = states?.map((state) => keep(clone(state))) ?? null
  }

  /** Forgets the states of a stateful layer, or replaces them. */
  override resetStates(states: OneOrMore<Tensor> | null = null): void {
    super.resetStates()
    this.#remember(states === null ? null : listOf(states))
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape | readonly BatchShape[] {
    const [[batch, time]] = shapesOf(shape)
    const sizes = listOf(this.cell.stateSize)
    const output = this.sequence.returnSequences ? [batch, time, sizes[0]] : [batch, sizes[0]]
    return this.sequence.returnState ? [output, ...sizes.map((n) => [batch, n])] : output
  }

  override computeMask(_inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): OneOrMore<Mask> {
    const [own] = listOf(mask)
    const { returnSequences, returnState } = this.sequence
    const states = returnState ? listOf(this.cell.stateSize).map(() => null) : []
    return oneOrMore([returnSequences ? own : null, ...states])
  }

  override getConfig(): Record<string, unknown> {
    const config = this.cell.getConfig()
    const { name: _, trainable: __, ...own } = config
    if (this.getClassName() !== 'RNN') return { ...own, ...super.getConfig() }
    return { ...super.getConfig(), cell: { className: this.cell.getClassName(), config } }
  }

  protected override disposeWeights(): number {
    this.#remember(null)
    return super.disposeWeights()
  }
}

/** A mask `[batch, time]` moment by moment, in the type of x: `[time, batch, 1]`. */
function columns(mask: Tensor, x: Tensor): Tensor {
  const [batch, time] = mask.shape
  return reshape(transpose(reshape(cast(mask, x.dtype), [batch, time])), [time, batch, 1])
}
