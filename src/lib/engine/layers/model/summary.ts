import type { AnyLayer } from '../base/layer.ts'
import type { Node } from '../base/node.ts'
import type { LayersModel } from './layers-model.ts'

/**
 * A table of a model's layers: kind, shapes and number of parameters, and, where the model branches, what each
 * receives. `lineLength` counts characters; `positions` are where columns end, in characters or shares of the line.
 * Left out, both are tfjs's, but that columns grow where something would be cut.
 */
export function summarize(
  model: LayersModel,
  lineLength: number | undefined,
  positions: readonly number[] | undefined,
  print: (line: string) => void,
): void {
  const { nodes } = model
  const plain = isChain(nodes)
  const head = ['Layer (type)', 'Input Shape', 'Output shape', 'Param #', ...(plain ? [] : ['Receives inputs'])]
  const blocks = model.layers.map((layer) => rowsOf(layer, nodes, plain))
  const usual = endsOf(lineLength ?? (plain ? 90 : 115), positions ?? (plain ? chainShares : branchedShares))
  const ends = lineLength === undefined && positions === undefined ? widened(usual, [head, ...blocks.flat()]) : usual
  const width = lineLength ?? ends[ends.length - 1]
  const rule = (character: string) => print(character.repeat(width))
  rule('_')
  print(row(head, ends))
  rule('=')
  for (const [i, lines] of blocks.entries()) {
    for (const line of lines) print(row(line, ends))
    rule(i === blocks.length - 1 ? '=' : '_')
  }
  const count = (weights: AnyLayer['weights']) =>
    weights.reduce((sum, w) => sum + w.shape.reduce((a, b) => a * b, 1), 0)
  const [trained, fixed] = [count(model.trainableWeights), count(model.nonTrainableWeights)]
  print(`Total params: ${trained + fixed}`)
  print(`Trainable params: ${trained}`)
  print(`Non-trainable params: ${fixed}`)
  rule('_')
}

/** Where columns end, as shares of the line. */
const chainShares = [0.32, 0.61, 0.89, 1]
const branchedShares = [0.24, 0.48, 0.7, 0.8, 1]

/** Where columns end, in characters. */
const endsOf = (width: number, positions: readonly number[]): readonly number[] =>
  positions[positions.length - 1] <= 1 ? positions.map((share) => Math.floor(width * share)) : positions

/** The same, each column as wide as its longest word and a space at least. */
function widened(ends: readonly number[], rows: readonly string[][]): number[] {
  let shift = 0
  return ends.map((end, i) => {
    const width = end - (ends[i - 1] ?? 0)
    shift += Math.max(0, ...rows.map((words) => (words[i] ?? '').length + 1 - width))
    return end + shift
  })
}

/** The sizes of shapes as JSON, as tfjs writes them. */
const shapesText = (shapes: readonly unknown[]): string => JSON.stringify(shapes)

/** Whether each layer has one input and is used once: then what it receives is the line above. */
const isChain = (nodes: readonly Node[]): boolean =>
  nodes.every(({ layer, inputs }) => inputs.length <= 1 && nodes.filter((n) => n.layer === layer).length === 1) &&
  nodes.every((node) => nodes.filter(({ inputs }) => inputs.some((x) => x.node === node)).length <= 1)

function rowsOf(layer: AnyLayer, nodes: readonly Node[], plain: boolean): string[][] {
  const own = nodes.filter((node) => node.layer === layer)
  const inputs = own.map(({ inputs, outputs }) =>
    shapesText((inputs.length > 0 ? inputs : outputs).map((x) => x.shape)),
  )
  const outputs = [...new Set(own.map((node) => node.outputs.map((y) => shapesText(y.shape)).join(',')))]
  const shape = outputs.length === 1 ? outputs[0] : 'multiple'
  const first = [`${layer.name} (${layer.getClassName()})`, inputs.join(','), shape, String(layer.countParams())]
  if (plain) return [first]
  const sources = own.flatMap(({ inputs }) =>
    inputs.map((x) => `${x.node.layer.name}[${x.node.index}][${x.tensorIndex}]`),
  )
  return [[...first, sources[0] ?? ''], ...sources.slice(1).map((source) => ['', '', '', '', source])]
}

/** Words in columns; one that is too long is cut, with a space after it. */
function row(words: readonly string[], ends: readonly number[]): string {
  let line = ''
  for (const [i, word] of words.entries()) {
    const start = i > 0 ? `${line.slice(0, -1)} ` : line
    line = (start + word).slice(0, ends[i]).padEnd(ends[i])
  }
  return line
}
