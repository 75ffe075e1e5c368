import type { Graph, GraphEntry, GraphTensor } from '../../engine/index.ts'
import type { OutputItem } from '../protocol.ts'
import { cutText } from './cut-text.ts'
import type { GraphNode } from './graph-node.ts'

type GraphItem = Extract<OutputItem, { type: 'graph' }>

/** More tensors than these nobody can follow; the rest is counted, and nothing is drawn on the way back. */
const shownNodes = 60
/** Elements of a tensor that are shown. */
const shownValues = 4

/** What `reference.graph(tape)` gives, as an item to be drawn and stepped through; null when it is something else. */
export function maybeGraph(value: unknown): GraphItem | null {
  if (!isGraph(value)) return null
  const end = value.tensors.findIndex(({ id }) => id === value.output)
  const all = value.tensors.slice(0, end + 1)
  const kept = all.slice(0, shownNodes)
  const places = new Map(kept.map(({ id }, place) => [id, place]))
  const whole = kept.length === all.length
  return {
    type: 'graph',
    nodes: kept.map((tensor) => nodeOf(tensor, value.entries, places, whole)),
    more: all.length - kept.length,
  }
}

function nodeOf(tensor: GraphTensor, entries: GraphEntry[], places: Map<number, number>, whole: boolean): GraphNode {
  const made = entries.find(({ output }) => output === tensor.id)
  const first = <T>(values: T[]): T[] => values.slice(0, shownValues)
  return {
    name: cutText(tensor.name, 40),
    op: cutText(made?.op ?? '', 40),
    inputs: made?.inputs.map((id) => places.get(id)!) ?? [],
    shape: [...tensor.shape],
    values: first(tensor.values),
    sends: made?.sends.map((sent) => (whole && sent ? first(sent) : null)) ?? [],
  }
}

/** Whether a value is the engine's graph, or was written like one: inputs before what is made of them. */
function isGraph(value: unknown): value is Graph {
  if (typeof value !== 'object' || value === null) return false
  // Layers and models have getters by such names that throw; a graph is plain data.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  const { tensors, entries, output } = value as Partial<Graph>
  if (!Array.isArray(tensors) || !Array.isArray(entries) || typeof output !== 'number') return false
  const order = new Map(tensors.map((tensor, place) => [tensor?.id, place]))
  const before = (entry: GraphEntry, end: number) => entry.inputs.every((id) => (order.get(id) ?? end) < end)
  return (
    order.has(output) &&
    tensors.every((tensor) => Array.isArray(tensor?.values) && Array.isArray(tensor.shape) && isText(tensor.name)) &&
    entries.every(
      (entry) =>
        isText(entry?.op) &&
        Array.isArray(entry.inputs) &&
        Array.isArray(entry.sends) &&
        entry.sends.length === entry.inputs.length &&
        entry.sends.every((sent) => sent === null || Array.isArray(sent)) &&
        order.has(entry.output) &&
        before(entry, order.get(entry.output)!),
    )
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
