import type { DataType } from '../../tensor/dtype.ts'
import type { BatchShape } from './fault.ts'
import type { Node } from './node.ts'

let made = 0

/** A tensor that is yet to come: what a layer will give when values flow. Models are wired from these. */
export class SymbolicTensor {
  readonly id = ++made
  readonly shape: BatchShape
  readonly dtype: DataType
  readonly name: string
  /** The use of a layer that makes it, and which of the layer's outputs it is. */
  readonly node: Node
  readonly tensorIndex: number

  constructor(shape: BatchShape, dtype: DataType, name: string, node: Node, tensorIndex: number) {
    this.shape = shape
    this.dtype = dtype
    this.name = name
    this.node = node
    this.tensorIndex = tensorIndex
  }

  /** How many axes there are, the batch among them. */
  get rank(): number {
    return this.shape.length
  }

  /** The layer that makes it. */
  get sourceLayer(): Node['layer'] {
    return this.node.layer
  }
}
