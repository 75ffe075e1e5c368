import { add, mul, sub } from '../../ops/arithmetic.ts'
import { unstack } from '../../ops/slicing.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { BatchShape } from '../base/fault.ts'
import { type CallOptions, listOf, type OneOrMore, shapesOf } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'

/** Goes from one moment of a sequence to the next: from the states before to `[output, ...states]`. */
export type Step = (time: number, states: readonly Tensor[]) => readonly Tensor[]

/** A sequence gone through: the output at each moment, and the states at the end. */
export interface Unrolled {
  outputs: Tensor[]
  states: readonly Tensor[]
}

/**
 * One step of a recurrent layer: from the input of a moment and the states before it to the states after it, the
 * first of which usually is the output. A cell of a reader's own says `stateSize`, `build` and `call`, as in tfjs.
 */
export abstract class RNNCell<Options extends object = object> extends Layer<Options> {
  /** How long each state is. */
  abstract readonly stateSize: number | readonly number[]

  /** inputs: `[x, ...states]`, each `[batch, size]`; returns `[output, ...states]`. */
  abstract override call(inputs: OneOrMore<Tensor>, options?: CallOptions): OneOrMore<Tensor>

  /** Prepares a sequence `[time, batch, in]`: whatever does not wait for states can be done here, for all moments. */
  begin(xs: Tensor, _states: readonly Tensor[], training: boolean): Step {
    const moments = unstack(xs)
    return (time, states) => listOf(this.call([moments[time], ...states], { training }))
  }

  /** Goes through a sequence. Where a mask (one `[batch, 1]` a moment) is 0, the states stay as they were. */
  unroll(xs: Tensor, initial: readonly Tensor[], masks: readonly Tensor[] | null, training: boolean): Unrolled {
    const step = this.begin(xs, initial, training)
    const outputs: Tensor[] = []
    let states = initial
    for (let time = 0; time < xs.shape[0]; time++) {
      const [output, ...next] = step(time, states)
      const mask = masks?.[time]
      outputs.push(mask ? held(mask, output, states[0]) : output)
      states = mask ? next.map((state, i) => held(mask, state, states[i])) : next
    }
    return { outputs, states }
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape | readonly BatchShape[] {
    const [[batch]] = shapesOf(shape)
    const sizes = listOf(this.stateSize)
    return [sizes[0], ...sizes].map((n) => [batch, n])
  }
}

/** The new value where the mask is 1, the old one where it is 0. */
const held = (mask: Tensor, now: Tensor, before: Tensor): Tensor => add(mul(now, mask), mul(before, sub(1, mask)))
