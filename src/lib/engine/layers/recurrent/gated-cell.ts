import { add, mul } from '../../ops/arithmetic.ts'
import { dropout } from '../../ops/dropping.ts'
import { matMul } from '../../ops/linear.ts'
import { reshape } from '../../ops/reshaping.ts'
import { unstack } from '../../ops/slicing.ts'
import { ones } from '../../tensor/creation.ts'
import type { Shape } from '../../tensor/shape.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { expectSize, knownSize } from '../base/expect-axes.ts'
import type { BatchShape } from '../base/fault.ts'
import { type CallOptions, listOf, type OneOrMore, onlyShape } from '../base/inputs.ts'
import { count, type LayerOptions, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'
import type { ActivationLike } from '../choices/activations.ts'
import { RNNCell, type Step } from './cell.ts'

/** How to make a recurrent cell. */
export interface GatedOptions extends WeightOptions<'kernel' | 'recurrent' | 'bias'> {
  /** How long the state is, and the output. */
  units: number
  activation?: ActivationLike
  useBias?: boolean
  /** The share of the inputs, and of the states, that is dropped in training: the same ones at every step. */
  dropout?: number
  recurrentDropout?: number
}

/** The defaults of those options; `weights` says how the weights begin where a cell has its own way. */
export const gatedDefaults = {
  units: count,
  activation: 'tanh',
  useBias: true,
  dropout: 0,
  recurrentDropout: 0,
  ...weightDefaults({ kernel: 'glorotNormal', recurrent: 'orthogonal', bias: 'zeros' }),
}

/** What stays the same for a whole sequence. */
export interface Constants {
  /** The recurrent kernel, in as many parts as the cell uses. */
  U: readonly Tensor[]
  /** What dropout leaves of the inputs, and of the states; null when it leaves all. */
  inputDrop: Tensor | null
  stateDrop: Tensor | null
}

/**
 * What SimpleRNN, LSTM and GRU share: `gates` blocks of sums of inputs and of states, with the weights
 * kernel W `[in, gates·units]`, recurrent_kernel U `[units, gates·units]` and bias b `[gates·units]`.
 *
 * The sums of the inputs, `x W + b`, do not wait for any state: `project` computes them for all steps of a sequence in
 * one product of matrices. What has to go step by step is `step`, and only there is a cell itself.
 */
export abstract class GatedCell<Options extends GatedOptions = GatedOptions> extends RNNCell<Options> {
  static override readonly defaults: object = gatedDefaults
  /** How many blocks of sums there are. */
  abstract readonly gates: number
  kernel!: Weight
  recurrentKernel!: Weight
  bias: Weight | null = null

  constructor(options: Options & LayerOptions) {
    const share = (rate = 0) => Math.min(Math.max(rate, 0), 1)
    super({ ...options, dropout: share(options.dropout), recurrentDropout: share(options.recurrentDropout) })
  }

  /** The states after a step, from `z`, the inputs' sums `[batch, gates·units]`, and the states before. */
  abstract step(z: Tensor, states: readonly Tensor[], constants: Constants): Tensor[]

  /** The options with their own names; the subclasses' are wider. */
  protected get gated(): { units: number; useBias: boolean; dropout: number; recurrentDropout: number } {
    return this.config as never
  }

  override get stateSize(): number | readonly number[] {
    return this.gated.units
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    if (this.built) expectSize(this, shape, -1, this.kernel.shape[0])
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    const { units, useBias } = this.gated
    const width = this.gates * units
    this.kernel = this.weight('kernel', [knownSize(this, onlyShape(shape), -1), width])
    this.recurrentKernel = this.weight('recurrent_kernel', [units, width], 'recurrent')
    this.bias = useBias ? this.weight('bias', [width]) : null
    this.built = true
  }

  /** x W + b. x: `[batch, in]`, or `[time, batch, in]` for all moments at once. */
  project(x: Tensor, { inputDrop }: Constants): Tensor {
    const W = this.kernel.read()
    const kept = inputDrop === null ? x : mul(x, inputDrop)
    const sums = matMul(x.rank === 2 ? kept : reshape(kept, [-1, W.shape[0]]), W)
    const z = this.bias === null ? sums : add(sums, this.bias.read())
    return x.rank === 2 ? z : reshape(z, [...x.shape.slice(0, -1), W.shape[1]])
  }

  /** The recurrent kernel in the parts that `step` multiplies by. */
  protected recurrentParts(): readonly Tensor[] {
    return [this.recurrentKernel.read()]
  }

  /** Draws what is dropped: the same inputs `[batch, in]` and states at every moment (Gal and Ghahramani 2016). */
  #constants(inputShape: Shape, state: Tensor, training: boolean): Constants {
    const { gates, gated } = this
    const draw = (shape: Shape, rate: number): Tensor | null => {
      if (!training || rate === 0 || rate === 1) return null
      // tfjs draws one for each gate and uses the first; so do we, to leave the stream of numbers where it does.
      return Array.from({ length: gates }, () => dropout(ones(shape, state.dtype), rate))[0]
    }
    const inputDrop = draw(inputShape, gated.dropout)
    return { U: this.recurrentParts(), inputDrop, stateDrop: draw(state.shape, gated.recurrentDropout) }
  }

  override begin(xs: Tensor, [state]: readonly Tensor[], training: boolean): Step {
    const constants = this.#constants(xs.shape.slice(1), state, training)
    const zs = unstack(this.project(xs, constants))
    return (time, states) => {
      const next = this.step(zs[time], states, constants)
      return [next[0], ...next]
    }
  }

  override call(inputs: OneOrMore<Tensor>, { training = false }: CallOptions = {}): Tensor[] {
    const [x, ...states] = listOf(inputs)
    const constants = this.#constants(x.shape, states[0], training)
    const next = this.step(this.project(x, constants), states, constants)
    return [next[0], ...next]
  }
}

/** The state, or what dropout leaves of it. */
export const left = (h: Tensor, { stateDrop }: Constants): Tensor => (stateDrop === null ? h : mul(h, stateDrop))
