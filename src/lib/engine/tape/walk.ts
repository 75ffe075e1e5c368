import { tidy } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { backwards, differentiate } from './backward.ts'
import { formulasOf } from './formulas.ts'
import { held, type Trace, type TracedEntry, watch } from './tape.ts'

interface AnyStep {
  /** Which line of the tape, from 0. */
  readonly position: number
  readonly entry: TracedEntry
  /** What the entry computed. */
  readonly value: Tensor
  /** What is applied in this step, in TeX: the op itself, or its rule. Empty where the record's texts are not loaded. */
  readonly formula: string
  readonly multiplyAdds: number
  readonly milliseconds: number
}

/** On the way forward: an entry computes its value. */
export interface ForwardStep extends AnyStep {
  readonly pass: 'forward'
}

/** On the way back: the rule of an entry turns ∂L/∂value into ∂L/∂input. */
export interface RuleStep extends AnyStep {
  readonly pass: 'backward'
  /** ∂L/∂value, all that has arrived. */
  readonly grad: Tensor
  /** What the rule sends to each input; null where no gradient goes. */
  readonly inputGrads: readonly (Tensor | null)[]
  /** The ops that the rule is made of: a small tape of its own. */
  readonly rule: readonly TracedEntry[]
}

/** One rule, applied once. */
export type WalkStep = ForwardStep | RuleStep

/**
 * The whole of a tape as a list of steps, forward and then back, each with its value, gradient, formula, count and time:
 * `walk(trace(f))[i]` is the i-th. With `dy`, the gradient of Σ f·dy; without, of Σ f.
 */
export function walk(tape: Trace, dy?: Tensor): WalkStep[] {
  return [...tape.entries.map(forward), ...tidy(() => back(tape, dy))]
}

function forward(entry: TracedEntry, position: number): ForwardStep {
  const { op, output: value, multiplyAdds, milliseconds } = entry
  const formula = formulasOf(op).forward.join(',\\quad ')
  return { pass: 'forward', position, entry, value, formula, multiplyAdds, milliseconds }
}

function back(tape: Trace, dy?: Tensor): RuleStep[] {
  let rule: TracedEntry[] = []
  const watched: typeof differentiate = (...args) => {
    const { result, entries } = watch(() => differentiate(...args))
    rule = entries
    return result
  }
  const positions = new Map(tape.entries.map((entry, position) => [entry.output.id, position]))
  return Array.from(backwards(tape, dy, watched), ({ entry, grad, inputGrads }) => ({
    pass: 'backward',
    position: positions.get(entry.output.id)!,
    entry: entry as TracedEntry,
    value: entry.output,
    grad: held(grad),
    inputGrads: inputGrads.map((x) => x && held(x)),
    rule,
    formula: formulasOf(entry.op).backward.join(',\\quad '),
    multiplyAdds: rule.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0),
    milliseconds: rule.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  }))
}
