import type { DataType } from '../../tensor/dtype.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { Layer } from '../base/layer.ts'
import { numbered } from '../base/names.ts'
import { addNode } from '../base/node.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'

/** How to make an input layer: the shape of an example, or that of a batch. */
export interface InputLayerOptions {
  name?: string
  inputShape?: BatchShape
  batchInputShape?: BatchShape
  batchSize?: number
  dtype?: DataType
  sparse?: boolean
}

/** Where values enter a model. It has no input and no weights; its output has the shape of what is fed. */
export class InputLayer extends Layer<{ sparse?: boolean }> {
  static override readonly className: string = 'InputLayer'
  static override readonly defaults: object = { sparse: false }

  constructor(options: InputLayerOptions) {
    super({ dtype: 'float32', ...options, name: options.name ?? numbered('input') })
    if (this.batchInputShape === undefined) refuse(this, 'needs a shape: inputShape, or batchInputShape')
    this.trainable = false
    this.built = true
    addNode(this, [], [this.batchInputShape], this.dtype!)
  }

  override outputDType(): DataType {
    return this.dtype!
  }

  override apply(): never {
    return refuse(this, 'takes no input')
  }

  override dispose() {
    return { refCountAfterDispose: 0, numDisposedVariables: 0 }
  }

  override getConfig(): Record<string, unknown> {
    const { batchInputShape, dtype, name } = this
    return { batchInputShape, dtype, sparse: this.config.sparse, name }
  }
}

/** How to make an input: `shape` of one example, or `batchShape` with the batch in front. */
export interface InputOptions {
  shape?: BatchShape
  batchShape?: BatchShape
  name?: string
  dtype?: DataType
  sparse?: boolean
}

/** An input of a functional model, as a symbolic tensor: layers are applied to it. */
export function input({ shape, batchShape, ...rest }: InputOptions = {}): SymbolicTensor {
  if ((shape === undefined) === (batchShape === undefined)) refuse('input', 'give either shape or batchShape')
  return new InputLayer({ ...rest, batchInputShape: batchShape ?? [null, ...shape!] }).inboundNodes[0].outputs[0]
}
