import { refuse, shapeText } from '../base/fault.ts'
import { listOf } from '../base/inputs.ts'
import type { AnyLayer } from '../base/layer.ts'
import { numbered } from '../base/names.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'
import { InputLayer, input } from '../basic/input-layer.ts'
import type { Described } from '../choices/choice.ts'
import { makeLayer } from '../saving/registry.ts'
import { LayersModel } from './layers-model.ts'

/** How to make a sequential model. */
export interface SequentialOptions {
  layers?: readonly AnyLayer[]
  name?: string
}

/** Layers one after the other, each fed by the one before. The first must know the shape of its input. */
export class Sequential extends LayersModel {
  static override readonly className: string = 'Sequential'
  protected stack: AnyLayer[] = []

  constructor(options: SequentialOptions = {}) {
    super()
    if (Array.isArray(options)) refuse('sequential', 'takes its layers by name: tf.sequential({ layers: [...] })')
    const { layers = [], name } = options
    this.name = name ?? numbered('sequential_')
    for (const layer of layers) this.add(layer)
  }

  /** The layers in their order; the input that is made for the first is not among them. */
  override get layers(): readonly AnyLayer[] {
    return this.stack
  }

  /** Puts a layer at the end. */
  add(layer: AnyLayer): void {
    if (this.stack.includes(layer)) refuse(layer, 'is in the model already; a layer of a sequential model is used once')
    const output = this.stack.length === 0 ? this.#begin(layer) : layer.apply(this.outputs[0])
    if (Array.isArray(output) && output.length > 1)
      refuse(layer, 'has several outputs; wire it with tf.input and tf.model instead of tf.sequential')
    const [y] = listOf<SymbolicTensor>(output)
    if (y.shape.some((n) => n !== null && n <= 0))
      refuse(
        layer,
        `leaves nothing of its input, ${shapeText(y.shape)}: the window is larger than the input, use padding 'same' or fewer layers`,
        [y.shape],
      )
    this.stack.push(layer)
    this.wire(this.inputs.length > 0 ? this.inputs : sourcesOf(y), [y])
  }

  /** The output of the first layer: of one that already has an input, or of one that is given the input it asks for. */
  #begin(layer: AnyLayer): SymbolicTensor {
    if (layer instanceof InputLayer) return layer.inboundNodes[0].outputs[0]
    if (layer instanceof LayersModel) return layer.outputs[0]
    if (layer.inboundNodes.length > 0) return layer.inboundNodes[0].outputs[0]
    if (!layer.batchInputShape)
      refuse(
        layer,
        'is the first layer and must know the shape of an example: give it inputShape, as inputShape: [28, 28, 1]',
      )
    return layer.apply(
      input({ batchShape: layer.batchInputShape, name: `${layer.name}_input`, dtype: layer.dtype ?? 'float32' }),
    )
  }

  /** Takes the last layer away. */
  pop(): void {
    if (this.stack.length === 0) refuse(this, 'has no layer to take away')
    this.stack.pop()!.inboundNodes.pop()
    const last = this.stack.at(-1)
    if (last) this.wire(this.inputs, [last.inboundNodes.at(-1)!.outputs[0]])
    else this.inputs = this.outputs = []
  }

  override getConfig(): Record<string, unknown> {
    const layers = this.stack.map((layer) => ({ className: layer.getClassName(), config: layer.getConfig() }))
    return { name: this.name, layers }
  }

  /** The model that a file describes. */
  static override fromConfig(_cls: unknown, config: object): Sequential {
    const described = (Array.isArray(config) ? { layers: config } : config) as { name?: string; layers: Described[] }
    return new Sequential({ ...described, layers: described.layers.map(makeLayer) })
  }
}

/** The inputs that a symbolic tensor comes from. */
function sourcesOf(y: SymbolicTensor): SymbolicTensor[] {
  return y.node.inputs.length === 0 ? [...new Set(y.node.outputs)] : [...new Set(y.node.inputs.flatMap(sourcesOf))]
}
