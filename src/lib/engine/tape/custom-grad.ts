import { fail } from '../error.ts'
import { track } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import type { OpsOwn } from './apply.ts'
import type { Op, Step } from './op.ts'
import { note, timeNow, unrecorded } from './tape.ts'

/** What a function with a gradient of its own returns: its value, and the rule that turns dy into a gradient for each input. */
export interface CustomGradient {
  value: Tensor
  gradFunc: (dy: Tensor, saved: Tensor[]) => Tensor | Tensor[]
}

/**
 * A function with a gradient of its own, instead of that of the ops inside it.
 * `f(...inputs, save)` returns `{ value, gradFunc }`; what it saves is handed to `gradFunc(dy, saved)`.
 */
export function customGrad(f: (...args: OpsOwn[]) => CustomGradient): (...inputs: TensorLike[]) => Tensor {
  return (...likes) => {
    const inputs = toTensors('customGrad', likes)
    const saved: Tensor[] = []
    const save = (tensors: Tensor[]) => void saved.push(...tensors)
    const begin = timeNow()
    const { value, gradFunc } = unrecorded(() => f(...inputs, save))
    if (typeof gradFunc !== 'function') fail('customGrad', 'f must return { value, gradFunc }')
    const output = inputs.includes(value) ? track(value.view(value.shape)) : value
    note({ op: ownOp(f.name || 'customGrad', gradFunc, inputs.length), inputs, attributes: {}, output, saved }, begin)
    return output
  }
}

/** An op record for one call: all its rules ask `gradFunc`, which is run once a step. */
function ownOp(name: string, gradFunc: CustomGradient['gradFunc'], count: number): Op {
  let last: { step: Step; grads: Tensor[] } | null = null
  const backward = (step: Step, input: number): Tensor => {
    if (last?.step !== step) last = { step, grads: [gradFunc(step.grad, step.saved)].flat() }
    if (last.grads.length !== count) fail(name, `gradFunc returned ${last.grads.length} gradients for ${count} inputs`)
    return last.grads[input]
  }
  const about = { summary: 'A function with a gradient of its own.', formula: '', examples: [], tfjs: null }
  const refuse = () => fail(name, 'cannot be run from the tape')
  return Object.defineProperty(
    Object.assign(refuse, { ...about, signature: refuse, forward: refuse, backward }),
    'name',
    {
      value: name,
    },
  )
}
