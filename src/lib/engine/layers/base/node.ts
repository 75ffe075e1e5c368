import type { DataType } from '../../tensor/dtype.ts'
import type { BatchShape } from './fault.ts'
import type { AnyLayer } from './layer.ts'
import { scoped, unique } from './names.ts'
import { SymbolicTensor } from './symbolic-tensor.ts'

/** One use of a layer: what goes in and what comes out. A layer that is shared has several. */
export interface Node {
  readonly layer: AnyLayer
  /** Counts the layer's uses, from 0. */
  readonly index: number
  readonly inputs: readonly SymbolicTensor[]
  outputs: readonly SymbolicTensor[]
}

/** Notes one more use of a layer, and makes the tensors that come out of it. */
export function addNode(
  layer: AnyLayer,
  inputs: readonly SymbolicTensor[],
  shapes: readonly BatchShape[],
  dtype: DataType,
): Node {
  const node: Node = { layer, index: layer.inboundNodes.length, inputs, outputs: [] }
  node.outputs = shapes.map((shape, i) => new SymbolicTensor(shape, dtype, unique(scoped(layer.name)), node, i))
  layer.inboundNodes.push(node)
  return node
}
