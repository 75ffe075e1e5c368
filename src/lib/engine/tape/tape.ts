import { expectFunction } from '../error.ts'
import { newestId, type Tensor } from '../tensor/tensor.ts'
import type { Entry } from './apply.ts'
import { ById } from './by-id.ts'
import { now } from './clock.ts'
import { multiplyAddsOf } from './multiply-adds.ts'
import { ruleOf } from './rule-of.ts'

/** Says of a tensor, by its id, whether it is followed. */
export type Followed = ById<true>

/** What was computed, line by line, in the order in which it was computed: plain data, to be read either way. */
export interface Tape {
  readonly entries: Entry[]
  /** What the recorded function returned. */
  output: Tensor
  /** Which tensors depend on the sources; null when everything is followed. */
  readonly followed: Followed | null
}

/** An entry with what it cost. Only `trace` measures: training has no time for it. */
export interface TracedEntry extends Entry {
  /** How long forward took. */
  readonly milliseconds: number
  readonly multiplyAdds: number
}

/** The tape of everything that a function ran. */
export interface Trace extends Tape {
  readonly entries: TracedEntry[]
  readonly followed: null
}

/** The tapes that are listening now, outermost first: one for each nested gradient, or trace. */
let listening: Tape[] = []
/** How many of them are traces, and want to know the time. */
let traces = 0

/** The time when somebody is tracing, else 0. */
export const timeNow = (): number => (traces > 0 ? now() : 0)

/** Writes an entry, whose forward began at `begin`, on every tape that follows one of its inputs. */
export function note(entry: Entry, begin = timeNow()): void {
  if (listening.length === 0) return
  const milliseconds = timeNow() - begin
  for (const tape of listening) {
    if (tape.followed === null) tape.entries.push(traced(entry, milliseconds))
    else if (leadsOn(entry, tape.followed)) {
      tape.followed.set(entry.output.id, true)
      tape.entries.push(entry)
      entry.output.recorded = true
      for (const input of entry.inputs) input.recorded = true
    }
  }
}

/** An entry that stays readable when its tensors are disposed, and says what it cost. */
function traced(entry: Entry, milliseconds: number): TracedEntry {
  const [inputs, output] = [entry.inputs.map(held), held(entry.output)]
  return { ...entry, inputs, output, milliseconds, multiplyAdds: multiplyAddsOf(entry) }
}

/** Another hold of a tensor's values: they stay when the tensor is disposed, and the tape takes it for the same. */
export const held = (x: Tensor): Tensor => x.view(x.shape, x.id)

/** Whether a gradient can pass this entry: one of its inputs is followed, and has a rule. */
function leadsOn({ op, inputs }: Entry, followed: Followed): boolean {
  for (let i = 0; i < inputs.length; i++) if (followed.get(inputs[i].id) && ruleOf(op, i) !== null) return true
  return false
}

/** Runs `f` and records every op in it that depends on `sources`. */
export function record(f: () => Tensor, sources: readonly Tensor[]): Tape {
  const followed: Followed = new ById(newestId() + 1)
  for (const source of sources) {
    followed.set(source.id, true)
    source.recorded = true
  }
  const tape = { entries: [], output: undefined as unknown as Tensor, followed }
  tape.output = heardBy(tape, f)
  return tape
}

/** Runs `f` while `tape` listens too. */
function heardBy<T>(tape: Tape, f: () => T): T {
  const outer = listening
  listening = [...outer, tape]
  try {
    return f()
  } finally {
    listening = outer
  }
}

/** Runs `f` and writes down every op in it, with what it cost. */
export function watch<T>(f: () => T): { result: T; entries: TracedEntry[] } {
  const entries: TracedEntry[] = []
  traces++
  try {
    return { result: heardBy({ entries, output: undefined as unknown as Tensor, followed: null }, f), entries }
  } finally {
    traces--
  }
}

/**
 * The tape of `f`: every op it runs, as `{ op, inputs, output, attributes, saved, milliseconds, multiplyAdds }`, in order.
 * It keeps its own hold of the values, so it can be read whatever is disposed later. See also `walk` and `graph`.
 *
 *     for (const { op, output } of trace(() => x.square().sum()).entries) console.log(op.name, output.shape)
 */
export function trace(f: () => Tensor): Trace {
  expectFunction('trace', f)
  const { result, entries } = watch(f)
  return { entries, output: held(result), followed: null }
}

/** Runs `f` while no tape is listening. */
export function unrecorded<T>(f: () => T): T {
  const outer = listening
  listening = []
  try {
    return f()
  } finally {
    listening = outer
  }
}

/** Whether some tape is listening, so that values must not change under it. */
export const isRecording = (): boolean => listening.length > 0
