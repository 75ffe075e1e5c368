import type { Entry } from './apply.ts'
import type { Tensor } from './tensor.ts'

/** What was computed, line by line, in the order in which it was computed: plain data, to be read either way. */
export interface Tape {
  readonly entries: Entry[]
  /** What the recorded function returned. */
  output: Tensor
  /** The ids of all tensors that depend on the sources; null when everything is followed. */
  readonly followed: Set<number> | null
}

/** The tapes that are listening now, outermost first: one for each nested gradient. */
let listening: Tape[] = []

/** Writes an entry on every tape that follows one of its inputs. */
export function note(entry: Entry): void {
  for (const tape of listening) {
    if (tape.followed === null) tape.entries.push(copyOf(entry))
    else if (leadsOn(entry, tape.followed)) {
      tape.followed.add(entry.output.id)
      tape.entries.push(entry)
      entry.output.recorded = true
      for (const input of entry.inputs) input.recorded = true
    }
  }
}

/** An entry that stays readable when its tensors are disposed. */
function copyOf(entry: Entry): Entry {
  const copy = (x: Tensor) => x.view(x.shape, x.id)
  return { ...entry, inputs: entry.inputs.map(copy), output: copy(entry.output) }
}

/** Whether a gradient can pass this entry: one of its inputs is followed, and has a rule. */
function leadsOn({ op: { backward }, inputs }: Entry, followed: Set<number>): boolean {
  if ('noGradient' in backward) return false
  return inputs.some((input, i) => followed.has(input.id) && !(Array.isArray(backward) && 'noGradient' in backward[i]))
}

/** Runs `f` and records every op in it that depends on `sources`; without sources, every op. */
export function record(f: () => Tensor, sources?: readonly Tensor[]): Tape {
  const followed = sources ? new Set(sources.map((source) => source.id)) : null
  const tape = { entries: [], output: undefined as unknown as Tensor, followed }
  for (const source of sources ?? []) source.recorded = true
  const outer = listening
  listening = [...outer, tape]
  try {
    tape.output = f()
  } finally {
    listening = outer
  }
  return tape
}

/**
 * The tape of `f`: every op it runs, as `{ op, inputs, output, attributes, saved }`, in order. It keeps its own hold
 * of the values, so it can be read whatever is disposed later.
 *
 *     for (const { op, output } of trace(() => x.square().sum()).entries) console.log(op.name, output.shape)
 */
export function trace(f: () => Tensor): Tape {
  const tape = record(f)
  tape.output = tape.output.view(tape.output.shape, tape.output.id)
  return tape
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

let replaying = false

/** Runs `f`, a step of the backward pass: it may use what the tape holds even if the reader has disposed it since. */
export function replay<T>(f: () => T): T {
  const outer = replaying
  replaying = true
  try {
    return f()
  } finally {
    replaying = outer
  }
}

/** Whether `tensor` may be used: it is not disposed, or the tape that holds it is being read. */
export const isUsable = (tensor: Tensor): boolean => !tensor.isDisposed || (replaying && tensor.recorded)
