import { formatNumber } from '../tensor/format.ts'
import { indexMet, placeOf } from '../tensor/place.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { Trace, TracedEntry } from './tape.ts'
import { type RuleStep, walk } from './walk.ts'

/** Where NaN or Infinity first came up. */
export interface BadValue {
  /** On the way forward, or on the way back: a loss can be finite and its gradient not. */
  pass: 'forward' | 'backward'
  /** Which line of the tape, from 0; -1 when it was given to the computation, and no op made it. */
  position: number
  entry: TracedEntry
  /** The tensor that holds it, and the place in it, row by row. */
  tensor: Tensor
  index: number
  value: number
  /** What it was made of: of each input the element that met this place, or all elements where none belongs to it. */
  given: number[][]
  /** On the way back: the op of the rule that made it. */
  rule: BadValue | null
  /** All of this as a sentence. */
  message: string
}

/**
 * The first op that made NaN or Infinity, or met it in what it was given; null when all is finite. Looks at all values
 * and then, unless `dy` is null, at all gradients: those of Σ f, or of Σ f·dy.
 */
export function firstBad(tape: Trace, dy?: Tensor | null): BadValue | null {
  const found = badValue(tape.entries)
  return found || dy === null ? found : badGradient(walk(tape, dy).filter((step) => step.pass === 'backward'))
}

function badValue(entries: readonly TracedEntry[]): BadValue | null {
  for (const [position, entry] of entries.entries()) {
    const { op, inputs, output } = entry
    for (const [i, tensor] of [...inputs, output].entries()) {
      const index = badIndex(tensor)
      if (index < 0) continue
      const place = `${tensor.values[index]} at [${placeOf(index, tensor.shape)}]`
      const common = { pass: 'forward' as const, entry, tensor, index, value: tensor.values[index], rule: null }
      if (tensor !== output)
        return { ...common, position: -1, given: [], message: `input ${i} of ${op.name} came with ${place}` }
      const given = metBy(output, index, inputs)
      return { ...common, position, given, message: `${op.name} made ${place} of ${inWords(given)}` }
    }
  }
  return null
}

function badGradient(steps: RuleStep[]): BadValue | null {
  for (const { position, entry, grad, inputGrads, rule } of steps) {
    const { op, inputs } = entry
    for (const [i, tensor] of [grad, ...inputGrads].entries()) {
      const index = tensor === null ? -1 : badIndex(tensor)
      if (tensor === null || index < 0) continue
      const place = `${tensor.values[index]} at [${placeOf(index, tensor.shape)}]`
      const common = { pass: 'backward' as const, entry, tensor, index, value: tensor.values[index] }
      // All rules so far gave finite numbers: their sum is too large, or the gradient that all began with is bad.
      if (tensor === grad)
        return {
          ...common,
          position: -1,
          given: [],
          rule: null,
          message: `the gradient of ${op.name} came as ${place}`,
        }
      const given = metBy(tensor, index, [...inputs, grad])
      const inside = badValue(rule)
      const how = inside ? inside.message : `it was made of ${inWords(given)}`
      const message = `the rule of ${op.name} gave input ${i - 1} the gradient ${place}: ${how}`
      return { ...common, position, given, rule: inside, message }
    }
  }
  return null
}

const badIndex = ({ values }: Tensor): number => values.findIndex((v) => !Number.isFinite(v))

/** Of each input the element that met this place of `tensor`, or all of its elements. */
function metBy(tensor: Tensor, index: number, inputs: readonly Tensor[]): number[][] {
  const place = placeOf(index, tensor.shape)
  return inputs.map((x) => {
    const met = indexMet(x.shape, place, tensor.shape)
    return met === null ? Array.from(x.values) : [x.values[met]]
  })
}

const inWords = (given: number[][]): string => given.map(listed).join(' and ')

/** Numbers as a message shows them: the first few. */
function listed(numbers: number[]): string {
  const words = numbers.slice(0, 6).map((v) => formatNumber(v, 'float32'))
  if (numbers.length === 1) return words[0]
  return `[${words.join(', ')}${numbers.length > 6 ? ', ...' : ''}]`
}
