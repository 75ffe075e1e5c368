import { fail, shown } from '../error.ts'
import { passed } from '../kernels/simd/passes-simd.ts'
import { add } from '../ops/arithmetic.ts'
import { fill } from '../tensor/creation.ts'
import { track } from '../tensor/memory.ts'
import { sameShape } from '../tensor/shape.ts'
import { blank, type Tensor } from '../tensor/tensor.ts'
import type { Entry } from './apply.ts'
import { ById } from './by-id.ts'
import type { Step } from './op.ts'
import { replay } from './reading.ts'
import { ruleOf } from './rule-of.ts'
import { inRuleOf, look } from './spot.ts'
import { type Followed, isRecording, type Tape } from './tape.ts'

/** One step of the backward pass: an entry, the gradient that arrived at its output, and what went to each input. */
export interface BackwardStep {
  readonly entry: Entry
  readonly grad: Tensor
  /** ∂L/∂input for every input; null where no gradient goes. */
  readonly inputGrads: readonly (Tensor | null)[]
}

/**
 * Backpropagation. Goes through the tape from the end, hands each entry's gradient to its rule (`apply` does), and adds
 * up what arrives at each tensor: the chain rule and nothing else. Yields after every entry, so it can be watched.
 * Returns the gradients of everything no entry made, by tensor id.
 */
export function* backwards(
  tape: Tape,
  seed = fill(tape.output.shape, 1, tape.output.dtype),
  apply = differentiate,
): Generator<BackwardStep, ById<Tensor>> {
  const gradients = new ById<Tensor>(tape.entries.length > 0 ? tape.entries[0].output.id : 0)
  gradients.set(tape.output.id, seed)
  const sums = new Set<Tensor>()
  /** Nobody watches, or differentiates again: an op may take a shorter way than its rules. */
  const short = apply === differentiate && !isRecording()
  for (let i = tape.entries.length - 1; i >= 0; i--) {
    const entry = tape.entries[i]
    const grad = gradients.get(entry.output.id)
    if (grad === undefined) continue
    gradients.set(entry.output.id, undefined)
    sums.delete(grad) // It is complete, and rules may hand it on: nobody may add to it any more.
    if (short && entry.op.addInto) {
      addPart(entry, grad, tape.followed, gradients, sums)
      yield unhurried(entry, grad, tape.followed)
      continue
    }
    const inputGrads = replay(short && entry.op.fused ? allAtOnce : apply, entry, grad, tape.followed)
    for (let k = 0; k < inputGrads.length; k++) {
      const arriving = inputGrads[k]
      if (arriving === null) continue
      const { id } = entry.inputs[k]
      const sum = gradients.get(id)
      gradients.set(id, sum === undefined ? arriving : addTo(sum, arriving, sums))
    }
    yield { entry, grad, inputGrads }
  }
  return gradients
}

/** Applies the rules of one entry: ∂L/∂output in, ∂L/∂input out for every input that is followed. */
export function differentiate(entry: Entry, grad: Tensor, followed: Followed | null): (Tensor | null)[] {
  const { op, inputs } = entry
  const step = stepOf(entry, grad)
  const inputGrads = new Array<Tensor | null>(inputs.length)
  for (let i = 0; i < inputs.length; i++) {
    const { id, shape } = inputs[i]
    const rule = followed === null || followed.get(id) ? ruleOf(op, i) : null
    inputGrads[i] = null
    if (rule === null) continue
    const outer = inRuleOf(op.name)
    const gradient = rule(step, i)
    inRuleOf(outer)
    if (!sameShape(gradient.shape, shape))
      fail(op.name, `the gradient of input ${i} has shape ${shown(gradient.shape)}, the input ${shown(shape)}`)
    inputGrads[i] = gradient
  }
  return inputGrads
}

/** The same, for an op that has its rules in one loop. */
function allAtOnce(entry: Entry, grad: Tensor, followed: Followed | null): (Tensor | null)[] {
  const { op, inputs } = entry
  const gradients: (Tensor | null)[] = op.fused!(stepOf(entry, grad))
  const outer = inRuleOf(op.name)
  for (let i = 0; i < gradients.length; i++) {
    if (followed !== null && !followed.get(inputs[i].id)) {
      gradients[i]!.dispose()
      gradients[i] = null
    } else {
      track(gradients[i]!)
      look?.({ ...entry, inputs: [...inputs, grad], output: gradients[i]! })
    }
  }
  inRuleOf(outer)
  return gradients
}

/** What the rules of an entry get to see. */
const stepOf = ({ op, inputs, attributes, output, saved }: Entry, grad: Tensor): Step => ({
  op,
  inputs,
  attributes,
  output,
  saved,
  grad,
})

/** sum + arriving. A sum that we made ourselves is only ours, so from the second time on it grows in place. */
function addTo(sum: Tensor, arriving: Tensor, sums: Set<Tensor>): Tensor {
  if (!sums.has(sum) || isRecording()) {
    const fresh = add(sum, arriving)
    sums.add(fresh)
    return fresh
  }
  const [to, from] = [sum.values, arriving.values]
  if (!passed('add', to, to, from)) for (let i = 0; i < to.length; i++) to[i] += from[i]
  return sum
}

/** For an op whose gradient is 0 but for a part: adds that part to the sum of its input, which becomes ours first. */
function addPart(
  entry: Entry,
  grad: Tensor,
  followed: Followed | null,
  gradients: ById<Tensor>,
  sums: Set<Tensor>,
): void {
  const [{ id, shape }] = entry.inputs
  if (followed !== null && !followed.get(id)) return
  let sum = gradients.get(id)
  if (sum === undefined || !sums.has(sum)) {
    const own = track(blank(shape, grad.dtype))
    if (sum !== undefined) own.values.set(sum.values)
    sum = own
    sums.add(own)
    gradients.set(id, own)
  }
  replay(entry.op.addInto!, stepOf(entry, grad), sum, null)
}

/** A step whose gradients are computed only if somebody looks at them. */
function unhurried(entry: Entry, grad: Tensor, followed: Followed | null): BackwardStep {
  let seen: (Tensor | null)[] | undefined
  return {
    entry,
    grad,
    get inputGrads() {
      seen ??= replay(differentiate, entry, grad, followed)
      return seen
    },
  }
}
