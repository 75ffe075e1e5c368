import { notEqual } from '../../ops/comparison.ts'
import { cast } from '../../ops/copies.ts'
import { gather } from '../../ops/indexing.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { listOf, type Mask, type OneOrMore, onlyShape } from '../base/inputs.ts'
import { Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import { count, type LayerOptions, type WeightOptions, weightDefaults } from '../base/options.ts'
import type { Weight } from '../base/weight.ts'

/** How to make an embedding. */
export interface EmbeddingOptions extends WeightOptions<'embeddings'> {
  /** How many words there are: numbers in the input are below it. */
  inputDim: number
  /** How long the vector of a word is. */
  outputDim: number
  /** Whether 0 stands for "no word" and is passed over by recurrent layers. */
  maskZero?: boolean
  /** How many words an example has, where that is fixed. */
  inputLength?: number | readonly (number | null)[] | null
}

/**
 * A vector for each word, looked up by the word's number: `yᵢ = E[xᵢ]`.
 * x: whole numbers `[batch, ...]`; weights: embeddings E `[inputDim, outputDim]`; y: `[batch, ..., outputDim]`.
 */
export class Embedding extends Layer<EmbeddingOptions> {
  static override readonly className: string = 'Embedding'
  static override readonly defaults: object = {
    inputDim: count,
    outputDim: count,
    maskZero: false,
    inputLength: null,
    ...weightDefaults({ embeddings: 'randomUniform' }),
  }
  embeddings!: Weight

  constructor(options: EmbeddingOptions & LayerOptions) {
    const length = options.inputLength === undefined ? null : options.inputLength
    super(options.batchInputShape ? options : { inputShape: listOf(length as number | null), ...options })
    this.supportsMasking = this.config.maskZero
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    const { inputLength } = this.config
    if (inputLength === null) return
    const lengths = listOf(inputLength as number | null)
    if (lengths.length !== shape.length - 1 || lengths.some((n, i) => n && shape[i + 1] && n !== shape[i + 1]))
      refuse(this, `has inputLength ${shapeText(lengths)}, got an input ${shapeText(shape)}`, [shape])
  }

  override build(): void {
    const { inputDim, outputDim } = this.config
    this.embeddings = this.weight('embeddings', [inputDim, outputDim])
  }

  override computeMask(inputs: OneOrMore<Tensor>): Mask {
    return this.config.maskZero ? notEqual(only(this, inputs), 0) : null
  }

  override call(inputs: OneOrMore<Tensor>): Tensor {
    const x = only(this, inputs)
    return gather(this.embeddings.read(), x.dtype === 'int32' ? x : cast(x, 'int32'))
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    return [...onlyShape(shape), this.config.outputDim]
  }
}
