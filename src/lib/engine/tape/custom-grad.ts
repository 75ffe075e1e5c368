import { fail } from '../error.ts'
import { track } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensors } from '../tensor/tensor-like.ts'
import type { OpsOwn } from './apply.ts'
import { type Op, op, type Step } from './op.ts'
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

/** The op of one call, as the tape knows it: each rule asks `gradFunc`, which is run once a step. */
function ownOp(name: string, gradFunc: CustomGradient['gradFunc'], count: number): Op {
  let known: { step: Step; grads: Tensor[] } | null = null
  const gradsAt = (step: Step): Tensor[] => {
    if (known?.step === step) return known.grads
    const grads = [gradFunc(step.grad, step.saved)].flat()
    if (grads.length !== count) fail(name, `gradFunc returned ${grads.length} gradients for ${count} inputs`)
    known = { step, grads }
    return grads
  }
  const refuse = () => fail(name, 'cannot be run from the tape')
  return op({
    name,
    summary: 'A function with a gradient of its own.',
    formula: '',
    signature: refuse,
    forward: refuse,
    backward: (step, input) => gradsAt(step)[input],
    examples: [],
    tfjs: null,
  })
}
