/** A memory cell of one number, after a sequence: everything by moment, from 0. */
export interface Memory {
  input: number[]
  forget: number[]
  output: number[]
  /** What the cell holds, and what it lets the world see. */
  c: number[]
  h: number[]
}

/** The words of the little sequence: a number to be kept, others to be ignored, and a moment to answer. */
export interface Sequence {
  values: readonly number[]
  /** 1 where the value is to be remembered. */
  marks: readonly number[]
  /** 1 where the answer is wanted. */
  asks: readonly number[]
}

/** Which gate is held at which value; `none` leaves all three to the weights. */
export interface Frozen {
  gate: string
  at: number
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/**
 * An LSTM cell with weights set by hand for one purpose: write the value that is marked, keep it, and say it when asked.
 * i = σ(10 m − 5), f = σ(5 − 10 m), o = σ(10 a − 5), g = tanh(v); c ← f c + i g, h = o tanh(c).
 */
export function remember({ values, marks, asks }: Sequence, frozen: Frozen): Memory {
  const memory: Memory = { input: [], forget: [], output: [], c: [], h: [] }
  const held = (gate: string, z: number) => (frozen.gate === gate ? frozen.at : sigmoid(z))
  let c = 0
  for (const [t, value] of values.entries()) {
    const i = held('input', 10 * marks[t] - 5)
    const f = held('forget', 5 - 10 * marks[t])
    const o = held('output', 10 * asks[t] - 5)
    c = f * c + i * Math.tanh(value)
    memory.input.push(i)
    memory.forget.push(f)
    memory.output.push(o)
    memory.c.push(c)
    memory.h.push(o * Math.tanh(c))
  }
  return memory
}
