import { add, mul } from '../../ops/arithmetic.ts'
import { concat } from '../../ops/joining.ts'
import { reverse } from '../../ops/slicing.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { type CallOptions, listOf, type Mask, type OneOrMore, oneOrMore, shapesOf } from '../base/inputs.ts'
import { type AnyLayer, Layer } from '../base/layer.ts'
import { inScope } from '../base/names.ts'
import type { LayerOptions } from '../base/options.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'
import { makeLayer } from '../saving/registry.ts'
import { RNN, type SequenceOptions } from './rnn.ts'

/** What becomes of the two outputs; null leaves them apart. */
export type MergeMode = 'concat' | 'sum' | 'ave' | 'mul' | null

const merge: Record<Exclude<MergeMode, null>, (forward: Tensor, backward: Tensor) => Tensor> = {
  concat: (a, b) => concat([a, b], -1),
  sum: add,
  ave: (a, b) => mul(0.5, add(a, b)),
  mul,
}

/**
 * Reads a sequence from both ends, with a recurrent layer for each (Schuster and Paliwal 1997), and merges what they
 * say. The layer that is given is the pattern for both; each has weights of its own, the forward ones first.
 * x: `[batch, time, features]`; y: as the layer's, its last axis twice as long when outputs are concatenated.
 */
export class Bidirectional extends Layer {
  static override readonly className: string = 'Bidirectional'
  override supportsMasking = true
  readonly forwardLayer: RNN
  readonly backwardLayer: RNN
  readonly mergeMode: MergeMode

  constructor({ layer, mergeMode = 'concat', ...options }: { layer: RNN; mergeMode?: MergeMode } & LayerOptions) {
    super(options)
    if (!(layer instanceof RNN)) refuse(this, 'needs a recurrent layer, as tf.layers.lstm({ units })')
    if (mergeMode !== null && !(mergeMode in merge))
      refuse(this, `there is no mergeMode ${mergeMode}; there are ${Object.keys(merge).join(', ')} and null`)
    const [className, config] = [layer.getClassName(), layer.getConfig()]
    const twin = (direction: string, goBackwards: boolean) =>
      makeLayer({ className, config: { ...config, name: `${direction}_${layer.name}`, goBackwards } }) as RNN
    this.forwardLayer = twin('forward', config.goBackwards === true)
    this.backwardLayer = twin('backward', config.goBackwards !== true)
    this.mergeMode = mergeMode
  }

  get #sequence(): SequenceOptions {
    return this.forwardLayer.config as SequenceOptions
  }

  override parts(): readonly AnyLayer[] {
    return [this.forwardLayer, this.backwardLayer]
  }

  override get stateful(): boolean {
    return this.forwardLayer.stateful
  }

  override resetStates(): void {
    for (const layer of [this.forwardLayer, this.backwardLayer]) layer.resetStates()
  }

  override checkInput([shape, ...states]: readonly BatchShape[]): void {
    if (states.length % 2 === 1) refuse(this, `needs states for both directions, got ${states.length}`, states)
    const half = states.length / 2
    this.forwardLayer.checkInput([shape, ...states.slice(0, half)])
    this.backwardLayer.checkInput([shape, ...states.slice(half)])
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    for (const layer of [this.forwardLayer, this.backwardLayer])
      inScope(layer.name, () => layer.ensureBuilt([shapesOf(shape)[0]], this.outputDType()))
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

  override call(inputs: OneOrMore<Tensor>, options: CallOptions = {}): OneOrMore<Tensor> {
    const [x, ...states] = listOf(inputs)
    const half = states.length / 2
    const [y, ...after] = listOf(this.forwardLayer.call([x, ...states.slice(0, half)], options))
    const [fromEnd, ...afterEnd] = listOf(this.backwardLayer.call([x, ...states.slice(half)], options))
    const z = this.#sequence.returnSequences ? reverse(fromEnd, 1) : fromEnd
    const outputs = this.mergeMode === null ? [y, z] : [merge[this.mergeMode](y, z)]
    return oneOrMore([...outputs, ...after, ...afterEnd])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape | readonly BatchShape[] {
    const [output, ...states] = shapesOf(this.forwardLayer.computeOutputShape(shape))
    const last = output[output.length - 1] as number
    const merged = this.mergeMode === 'concat' ? [...output.slice(0, -1), 2 * last] : output
    const outputs = this.mergeMode === null ? [output, output] : [merged]
    return oneOrMore([...outputs, ...states, ...states]) as BatchShape
  }

  override computeMask(inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): OneOrMore<Mask> {
    const [own, ...states] = listOf(this.forwardLayer.computeMask(inputs, mask))
    return oneOrMore([...(this.mergeMode === null ? [own, own] : [own]), ...states, ...states])
  }

  override getConfig(): Record<string, unknown> {
    const { forwardLayer, mergeMode } = this
    const name = forwardLayer.name.replace(/^forward_/, '')
    const layer = { className: forwardLayer.getClassName(), config: { ...forwardLayer.getConfig(), name } }
    return { ...super.getConfig(), mergeMode, layer }
  }
}
