import { refuse } from '../base/fault.ts'
import { listOf, type OneOrMore, oneOrMore } from '../base/inputs.ts'
import type { AnyLayer } from '../base/layer.ts'
import type { Node } from '../base/node.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'
import type { Described } from '../choices/choice.ts'
import type { LayersModel } from '../model/layers-model.ts'
import { makeLayer } from './registry.ts'

/** An output of a use of a layer: the layer's name, which of its uses in the model, which output. */
type Reference = readonly [layer: string, use: number, output: number, options?: object]

interface LayerConfig extends Described {
  name: string
  /** For each use of the layer, what it receives. */
  inboundNodes: Reference[][]
}

/** A functional model as plain data. */
export interface GraphConfig {
  name: string
  layers: LayerConfig[]
  inputLayers: Reference[]
  outputLayers: Reference[]
}

/** The layers of a model, with their options, and how they are wired. */
export function graphConfig(model: LayersModel): Record<string, unknown> {
  const uses = new Map(model.layers.flatMap((layer) => usesOf(model, layer).map((node, i) => [node, i] as const)))
  const refer = (x: SymbolicTensor): readonly [string, number, number] => {
    const first = isModel(x.sourceLayer) ? 1 : 0
    return [x.sourceLayer.name, first + (uses.get(x.node) ?? 0), x.tensorIndex]
  }
  const layers = model.layers.map((layer): LayerConfig => {
    const inboundNodes = usesOf(model, layer)
      .filter(({ inputs }) => inputs.length > 0)
      .map(({ inputs }) => inputs.map((x): Reference => [...refer(x), {}]))
    return { name: layer.name, className: layer.getClassName(), config: layer.getConfig(), inboundNodes }
  })
  const [inputLayers, outputLayers] = [model.inputs.map(refer), model.outputs.map(refer)]
  return { name: model.name, layers, inputLayers, outputLayers }
}

/** The uses of a layer within a model, in the order in which they were made. A model's own making counts as one. */
const usesOf = (model: LayersModel, layer: AnyLayer): Node[] =>
  layer.inboundNodes.filter((node) => model.nodes.includes(node))

const isModel = (layer: AnyLayer): boolean => 'wire' in layer

/** Makes the layers that a file describes and wires them again. Returns the ends, for a model between them. */
export function wired(config: GraphConfig): {
  inputs: OneOrMore<SymbolicTensor>
  outputs: OneOrMore<SymbolicTensor>
  name: string
} {
  const layers = new Map(config.layers.map((one) => [one.name, makeLayer(one)]))
  const find = ([name, use, output]: Reference): SymbolicTensor | undefined =>
    layers.get(name)?.inboundNodes[use]?.outputs[output]
  // What a layer receives may be made by layers that come later in the list: those wait for another round.
  let waiting = config.layers.flatMap(({ name, inboundNodes }) => inboundNodes.map((from) => ({ name, from })))
  while (waiting.length > 0) {
    const later: typeof waiting = []
    const blocked = new Set<string>()
    for (const use of waiting) {
      const received = use.from.map(find)
      // The uses of one layer have to be made in their order.
      if (blocked.has(use.name) || received.includes(undefined)) {
        blocked.add(use.name)
        later.push(use)
      } else
        layers.get(use.name)!.apply(oneOrMore(received as SymbolicTensor[]) as SymbolicTensor, use.from.at(-1)?.[3])
    }
    if (later.length === waiting.length) refuse(config.name, `cannot wire ${later.map(({ name }) => name).join(', ')}`)
    waiting = later
  }
  const end = (references: Reference[]) =>
    references.map((reference) => find(reference) ?? refuse(config.name, `has no layer ${reference[0]}`))
  return { inputs: listOf(end(config.inputLayers)), outputs: end(config.outputLayers), name: config.name }
}
