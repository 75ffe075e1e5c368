import type { Values } from '../tensor/dtype.ts'
import type { Entry } from './apply.ts'

/** Where a number that is none, or that is too large, first came up. */
export interface BadNumber {
  /** NaN, Infinity or -Infinity. */
  value: number
  op: string
  /** How it came there: the op made it, its gradient's rule did, or it was in what the op was given. */
  how: 'made' | 'rule' | 'given'
  /** Of each input the number that met this place, where inputs and output have one shape; else empty. */
  of: number[]
}

/** Looks at what every op puts out, while somebody is watching. */
export let look: ((entry: Entry) => void) | null = null

/** The op whose rule is being applied. */
let ruled: string | null = null

/** Names the op whose gradients are computed from now on; null: none. Gives back the one before. */
export function inRuleOf(op: string | null): string | null {
  const outer = ruled
  ruled = op
  return outer
}

/**
 * Watches all ops from now on: `spotted` hears of the first NaN and of the first Infinity. Returns how to end that. It is
 * cheap enough to be always on: one pass over what an op puts out, beside the several that computing it took.
 */
export function spotBadNumbers(spotted: (bad: BadNumber) => void): () => void {
  ruled = null // A rule that threw has not said that it ended.
  const seen = { nan: false, infinite: false }
  const watch = ({ op, inputs, output }: Entry) => {
    // What only moves numbers makes none.
    if (output.dtype[0] !== 'f' || op.multiplyAdds === 0 || (seen.nan && seen.infinite)) return
    const { values } = output
    if (values.length === 1 ? Number.isFinite(values[0]) : areFinite(values)) return
    for (const kind of ['nan', 'infinite'] as const) {
      const is = kind === 'nan' ? Number.isNaN : isInfinite
      const index = seen[kind] ? -1 : values.findIndex(is)
      if (index < 0) continue
      seen[kind] = true
      const given = inputs.some(({ values }) => values.some(is))
      const of = inputs.every(({ size }) => size === 1 || size === output.size)
        ? inputs.map((input) => input.values[input.size === 1 ? 0 : index])
        : []
      const how = given ? 'given' : ruled === null ? 'made' : 'rule'
      spotted({ value: values[index], op: how === 'rule' ? ruled! : op.name, how, of: how === 'made' ? of : [] })
    }
  }
  look = watch
  return () => {
    if (look === watch) look = null
  }
}

const isInfinite = (value: number) => value === Infinity || value === -Infinity

/** Whether all are finite: v - v is 0 for what is, and NaN for what is not. Four sums, since each addition waits for the last. */
function areFinite(values: Values): boolean {
  const whole = values.length & ~3
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let i = 0; i < whole; i += 4) {
    a += values[i] - values[i]
    b += values[i + 1] - values[i + 1]
    c += values[i + 2] - values[i + 2]
    d += values[i + 3] - values[i + 3]
  }
  for (let i = whole; i < values.length; i++) a += values[i] - values[i]
  return a + b + c + d === 0
}
