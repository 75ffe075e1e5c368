import { reshape } from '../../ops/reshaping.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse, shapeText } from '../base/fault.ts'
import { type CallOptions, listOf, type OneOrMore, onlyShape } from '../base/inputs.ts'
import { type AnyLayer, Layer } from '../base/layer.ts'
import { only } from '../base/only.ts'
import type { LayerOptions } from '../base/options.ts'

/**
 * Applies a layer to every moment of a sequence, with the same weights: moments are put into the batch, and taken out
 * again. x: `[batch, time, ...]`; y: `[batch, time, ...]`, what the layer makes of each. The weights are the layer's.
 */
export class TimeDistributed extends Layer {
  static override readonly className: string = 'TimeDistributed'
  override supportsMasking = true
  readonly layer: AnyLayer

  constructor({ layer, ...options }: { layer: AnyLayer } & LayerOptions) {
    super(options)
    if (!(layer instanceof Layer)) refuse(this, 'needs a layer to apply')
    this.layer = layer
  }

  override parts(): readonly AnyLayer[] {
    return [this.layer]
  }

  override checkInput([shape]: readonly BatchShape[]): void {
    if (shape.length < 3) refuse(this, `wants a sequence, [batch, time, ...], got ${shapeText(shape)}`, [shape])
    this.layer.checkInput([[shape[0], ...shape.slice(2)]])
  }

  override build(shape: BatchShape | readonly BatchShape[]): void {
    const [batch, , ...rest] = onlyShape(shape)
    this.layer.ensureBuilt([[batch, ...rest]], this.outputDType())
  }

  override call(inputs: OneOrMore<Tensor>, { training = false }: CallOptions = {}): Tensor {
    const x = only(this, inputs)
    const [batch, time, ...rest] = x.shape
    const [y] = listOf(this.layer.call(reshape(x, [batch * time, ...rest]), { training }))
    return reshape(y, [batch, time, ...y.shape.slice(1)])
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape {
    const [batch, time, ...rest] = onlyShape(shape)
    const [first, ...sizes] = onlyShape(this.layer.computeOutputShape([batch, ...rest]))
    return [first, time, ...sizes]
  }

  override getConfig(): Record<string, unknown> {
    const layer = { className: this.layer.getClassName(), config: this.layer.getConfig() }
    return { ...super.getConfig(), layer }
  }
}
