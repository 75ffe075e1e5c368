import type { Shape } from '../tensor/shape.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { formulasOf } from './formulas.ts'
import type { Trace } from './tape.ts'
import { type RuleStep, type WalkStep, walk } from './walk.ts'

/** A number as JSON can hold it: what is not finite goes by its name. */
export type PlainNumber = number | 'NaN' | 'Infinity' | '-Infinity'

/** A tensor of a tape, as data to be drawn. */
export interface GraphTensor {
  id: number
  /** As the reader calls it; empty where nobody said. */
  name: string
  shape: Shape
  dtype: string
  size: number
  /** The first elements, row by row: as many as the limit allows. */
  values: PlainNumber[]
  /** ∂L/∂ the same elements; null where no gradient arrives. */
  grad: PlainNumber[] | null
  /** Which line of the tape computed it; null for what the function was given. */
  madeBy: number | null
}

/** A line of a tape, as data to be drawn: an arrow from each input to the output. */
export interface GraphEntry {
  op: string
  /** TeX; empty where the record's texts are not loaded. */
  formula: { forward: string; backward: string }
  /** Ids of tensors. */
  inputs: number[]
  output: number
  /** Axes, flags and sizes. */
  attributes: Record<string, unknown>
  forward: Cost
  /** null when no gradient came back here. */
  backward: Cost | null
  /** What its rule sends back to each input, the first elements; null where no gradient goes. What arrives at a tensor is their sum. */
  sends: (PlainNumber[] | null)[]
}

/** What a step took. */
export interface Cost {
  multiplyAdds: number
  milliseconds: number
}

/** The computing graph of a tape: its tensors are nodes, its entries join them. */
export interface Graph {
  /** In the order in which they came up. */
  tensors: GraphTensor[]
  entries: GraphEntry[]
  /** Id of the tensor that the function returned. */
  output: number
}

/** What `graph` takes besides a tape. */
export interface GraphOptions {
  limit?: number
  dy?: Tensor
  names?: Record<string, Tensor>
}

/**
 * The computing graph of a tape as JSON: ops, shapes, values, gradients, formulas, counts and times.
 * A cell that shows one has it drawn.
 * @param options.limit how many elements of each tensor to give
 * @param options.dy as in `walk`
 * @param options.names what to call some of the tensors: `{ x, w }`
 */
export function graph(tape: Trace, { limit = 100, dy, names = {} }: GraphOptions = {}): Graph {
  const steps = walk(tape, dy)
  const made = new Map(tape.entries.map(({ output }, position) => [output.id, position]))
  const known = new Map<number, Tensor>()
  for (const { inputs, output } of [...tape.entries, { inputs: [], output: tape.output }])
    for (const tensor of [...inputs, output]) known.set(tensor.id, tensor)
  const arrived = gradientsIn(steps)
  const rules = new Map(steps.filter(isRule).map((step) => [step.position, step]))
  const called = new Map(Object.entries(names).map(([name, { id }]) => [id, name]))
  return {
    tensors: Array.from(known.values(), ({ id, shape, dtype, size, values }) => ({
      id,
      name: called.get(id) ?? '',
      shape,
      dtype,
      size,
      values: plain(values, limit),
      grad: arrived.has(id) ? plain(arrived.get(id)!, limit) : null,
      madeBy: made.get(id) ?? null,
    })),
    entries: tape.entries.map(({ op, inputs, output, attributes, multiplyAdds, milliseconds }, position) => ({
      op: op.name,
      formula: join(formulasOf(op)),
      inputs: inputs.map(({ id }) => id),
      output: output.id,
      attributes: plainAttributes(attributes),
      forward: { multiplyAdds, milliseconds },
      backward: costOf(rules.get(position)),
      sends: inputs.map((_, i) => {
        const sent = rules.get(position)?.inputGrads[i]
        return sent ? plain(sent.values, limit) : null
      }),
    })),
    output: tape.output.id,
  }
}

const isRule = (step: WalkStep): step is RuleStep => step.pass === 'backward'

const join = ({ forward, backward }: ReturnType<typeof formulasOf>) => ({
  forward: forward.join(',\\quad '),
  backward: backward.join(',\\quad '),
})

const costOf = (step?: RuleStep): Cost | null =>
  step ? { multiplyAdds: step.multiplyAdds, milliseconds: step.milliseconds } : null

/** By tensor id, the sum of all that arrived. */
function gradientsIn(steps: WalkStep[]): Map<number, Float64Array> {
  const arrived = new Map<number, Float64Array>()
  const arrive = (id: number, { values }: Tensor) => {
    const sum = arrived.get(id)
    if (sum === undefined) arrived.set(id, Float64Array.from(values))
    else for (let i = 0; i < sum.length; i++) sum[i] += values[i]
  }
  for (const { entry, grad, inputGrads } of steps.filter(isRule)) {
    // Complete now, and to the last digit what the rule was given.
    arrived.set(entry.output.id, Float64Array.from(grad.values))
    for (const [i, x] of inputGrads.entries()) if (x) arrive(entry.inputs[i].id, x)
  }
  return arrived
}

function plain(values: ArrayLike<number>, limit: number): PlainNumber[] {
  return Array.from(
    { length: Math.min(limit, values.length) },
    (_, i) => (Number.isFinite(values[i]) ? values[i] + 0 : (String(values[i]) as PlainNumber)), // JSON has no -0
  )
}

/** Attributes that JSON can hold; undefined, functions and tensors are left out. */
function plainAttributes(attributes: object): Record<string, unknown> {
  const isPlain = (value: unknown): boolean =>
    value === null || /^(string|number|boolean)$/.test(typeof value) || (Array.isArray(value) && value.every(isPlain))
  const named = (value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value)
  const kept = Object.entries(attributes).filter(([, value]) => isPlain(value))
  return Object.fromEntries(kept.map(([name, value]) => [name, named(value)]))
}
