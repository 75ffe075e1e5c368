import type { GraphNode } from '#lib/kernel/output/graph-node.ts'
import type { Locale } from '../types.ts'
import { type GraphStep, type Known, knownAfter, stepsOf } from './graph-steps.ts'
import { numbersText, signOf, summand } from './node-text.ts'
import { words } from './words.ts'

/** The step that a graph has come to, as sentences: on the way back with the sums over all uses written out. */
export function describeStep(nodes: readonly GraphNode[], count: number, locale: Locale): string {
  const steps = stepsOf(nodes)
  const now = steps[Math.min(count, steps.length - 1)]
  return sentence(nodes, now, knownAfter(nodes, steps, count), locale)
}

function sentence(nodes: readonly GraphNode[], now: GraphStep, known: Known[], locale: Locale): string {
  const say = words[locale]
  const between = locale === 'en' ? ' ' : ''
  if (now.type === 'given') return say.given
  const node = nodes[now.node]
  const name = nameOf(nodes, now.node)
  if (now.type === 'seed') return say.seed(name)
  if (now.type === 'forward')
    return say.forward(name, howMade(nodes, now.node), numbersText(node.values.map(Number), node.shape))
  const inputs = [...new Set(node.inputs.filter((_, i) => node.sends[i] !== null))]
  const arrived = numbersText(known[now.node].grad ?? [], node.shape)
  return [say.backward(name, arrived), ...inputs.map((input) => gradientOf(input))].join(between)

  function gradientOf(input: number): string {
    const { parts, grad, complete } = known[input]
    const shape = nodes[input].shape
    const total = numbersText(grad ?? [], shape)
    const called = `∂${nodes.at(-1)?.name || 'L'}/∂${nameOf(nodes, input)}`
    if (!complete) return say.waits(called, total)
    if (parts.length < 2) return say.one(called, total)
    const texts = parts.map(({ values }, i) => summand(numbersText(values, shape), i))
    return say.sum(called, texts.join(' + '), total)
  }
}

/** What a node is called: its name, else its op with a number that says where it stands. */
function nameOf(nodes: readonly GraphNode[], node: number): string {
  const { name, op } = nodes[node]
  if (name || !op) return name || `#${node + 1}`
  const same = nodes.flatMap((other, i) => (other.op === op && !other.name ? [i] : []))
  return same.length > 1 ? `${op}${same.indexOf(node) + 1}` : op
}

function howMade(nodes: readonly GraphNode[], node: number): string {
  const { op, inputs } = nodes[node]
  const names = inputs.map((input) => nameOf(nodes, input))
  const sign = signOf(op)
  if (inputs.length === 2 && /^[+−×÷]$/.test(sign)) return names.join(` ${sign} `)
  if (op === 'square') return `${names[0]}²`
  return `${sign === op ? op : sign}(${names.join(', ')})`
}
