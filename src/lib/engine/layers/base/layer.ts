import { clone } from '../../ops/copies.ts'
import type { DataType } from '../../tensor/dtype.ts'
import { tidy } from '../../tensor/memory.ts'
import { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse, shapeText } from './fault.ts'
import { type CallOptions, listOf, type Mask, type OneOrMore, oneOrMore, shapesOf } from './inputs.ts'
import { inScope } from './names.ts'
import { addNode, type Node } from './node.ts'
import { describe, type LayerOptions } from './options.ts'
import { SymbolicTensor } from './symbolic-tensor.ts'
import { WithWeights } from './with-weights.ts'

/** A layer of any kind. */
export type AnyLayer = Layer<object>

/** What `dispose` tells. */
export interface Disposed {
  refCountAfterDispose: number
  numDisposedVariables: number
}

/**
 * A step of a model, with the weights that it has. A kind of layer says which weights it makes for a shape (`build`),
 * what it computes (`call`) and what shape comes out (`computeOutputShape`); everything else is here.
 * `apply` takes tensors, and computes; or symbolic tensors, and becomes part of a model.
 */
export class Layer<Options extends object = object> extends WithWeights<Options> {
  static override readonly className: string = 'Layer'
  /** Given to the first layer of a sequential model. */
  readonly batchInputShape: BatchShape | undefined
  /** Whether a mask goes on through it, to the layers behind. */
  supportsMasking = false
  readonly inboundNodes: Node[] = []
  readonly #initialWeights: Tensor[] | undefined
  #callHook: ((inputs: OneOrMore<Tensor>, options?: CallOptions) => void) | null = null
  /** In how many places it is used; disposing the last gives up the weights. */
  protected uses = 0

  constructor(options: Options & LayerOptions = {} as Options & LayerOptions) {
    super(options)
    if (options.batchInputShape) this.batchInputShape = options.batchInputShape
    else if (options.inputShape) this.batchInputShape = [options.batchSize ?? null, ...options.inputShape]
    this.#initialWeights = options.weights
  }

  /** Makes the weights for inputs of this shape. */
  build(_inputShape: BatchShape | readonly BatchShape[]): void {
    this.built = true
  }

  /** Computes the output. Within a model the inputs come as a list. */
  call(inputs: OneOrMore<Tensor>, _options?: CallOptions): OneOrMore<Tensor> {
    return inputs
  }

  /** Called by a reader's own layers at the beginning of `call`, as in tfjs. */
  invokeCallHook(inputs: OneOrMore<Tensor>, options?: CallOptions): void {
    this.#callHook?.(inputs, options)
  }

  /** From now on `hook` sees what goes into the layer, where it invokes its hook. */
  setCallHook(hook: ((inputs: OneOrMore<Tensor>, options?: CallOptions) => void) | null): void {
    this.#callHook = hook
  }

  /** The shape that comes out, for the shape (or shapes) that go in. */
  computeOutputShape(inputShape: BatchShape | readonly BatchShape[]): BatchShape | readonly BatchShape[] {
    return inputShape
  }

  /** Layers inside this one. */
  override parts(): readonly AnyLayer[] {
    return []
  }

  /** Which positions of the output count, when some of the input do not. */
  computeMask(_inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): OneOrMore<Mask> {
    return this.supportsMasking ? mask : null
  }

  /** Throws when inputs of these shapes do not suit the layer. */
  checkInput(_shapes: readonly BatchShape[]): void {}

  /**
   * What comes out for these inputs: tensors for tensors; for symbolic ones, symbolic ones, and one more use of the layer.
   * Builds the layer the first time. Throws when the inputs do not suit it.
   */
  apply(inputs: SymbolicTensor, options?: CallOptions): SymbolicTensor
  apply(inputs: readonly SymbolicTensor[], options?: CallOptions): SymbolicTensor
  apply(inputs: Tensor | readonly Tensor[], options?: CallOptions): Tensor
  apply(
    inputs: OneOrMore<Tensor> | OneOrMore<SymbolicTensor>,
    options?: CallOptions,
  ): OneOrMore<Tensor> | OneOrMore<SymbolicTensor>
  apply(inputs: OneOrMore<Tensor> | OneOrMore<SymbolicTensor>, options: CallOptions = {}) {
    const list = listOf<Tensor | SymbolicTensor>(inputs)
    const symbolic = list.filter((x) => x instanceof SymbolicTensor)
    if (list.length === 0 || (symbolic.length > 0 && symbolic.length < list.length) || list.some((x) => !isInput(x)))
      refuse(this, 'apply wants tensors, or symbolic tensors, and not both')
    const shapes = list.map((x) => x.shape)
    return inScope(this.name, () => {
      this.checkInput(shapes)
      this.ensureBuilt(shapes, list.some((x) => x.dtype === 'float64') ? 'float64' : 'float32')
      if (symbolic.length > 0) return this.#connect(symbolic, shapes)
      this.uses ||= 1
      return this.#compute(inputs as OneOrMore<Tensor>, options)
    })
  }

  /** Builds the layer if that has not been done, for these shapes; `dtype` is the type of what flows in. */
  ensureBuilt(shapes: readonly BatchShape[], dtype: DataType): void {
    if (this.built) return
    this.dtype ??= dtype
    this.build(oneOrMore(shapes) as BatchShape)
    this.built = true
    if (this.#initialWeights) this.setWeights(this.#initialWeights)
  }

  #connect(inputs: readonly SymbolicTensor[], shapes: readonly BatchShape[]): OneOrMore<SymbolicTensor> {
    const outputs = shapesOf(this.computeOutputShape(oneOrMore(shapes) as BatchShape))
    const node = addNode(this, inputs, outputs, this.outputDType())
    this.uses++
    return oneOrMore(node.outputs)
  }

  #compute(inputs: OneOrMore<Tensor>, options: CallOptions): OneOrMore<Tensor> {
    const given = listOf(inputs)
    const outputs = listOf(tidy(() => this.call(inputs, options)))
    // What a layer hands on as it is stays the caller's; the output is a tensor of its own.
    return oneOrMore(outputs.map((y) => (given.includes(y) ? clone(y) : y)))
  }

  /** What goes into its one use. Throws when it has none, or several. */
  get input(): OneOrMore<SymbolicTensor> {
    return oneOrMore(this.#onlyNode('input').inputs)
  }

  /** What comes out of its one use. Throws as `input` does. */
  get output(): OneOrMore<SymbolicTensor> {
    return oneOrMore(this.#onlyNode('output').outputs)
  }

  /** The shape that comes out, in all of its uses. Throws when they differ. */
  get outputShape(): BatchShape | readonly BatchShape[] {
    if (this.inboundNodes.length === 0) refuse(this, 'has no output shape, it is not part of a model')
    const texts = new Set(this.inboundNodes.map(({ outputs }) => outputs.map((y) => shapeText(y.shape)).join(' ')))
    if (texts.size > 1) refuse(this, `is used for several shapes, ${[...texts].join(' and ')}`)
    return oneOrMore(this.inboundNodes[0].outputs.map((y) => y.shape)) as BatchShape
  }

  #onlyNode(what: string): Node {
    if (this.inboundNodes.length !== 1)
      refuse(this, `is used ${this.inboundNodes.length} times, so there is no one ${what}`)
    return this.inboundNodes[0]
  }

  /** Whether it remembers states from one batch to the next. */
  get stateful(): boolean {
    return false
  }

  /** Forgets the states. */
  resetStates(): void {
    if (!this.stateful) refuse(this, 'has no states to reset: it is not stateful')
  }

  /** What a file says of the layer: enough to make it again. */
  getConfig(): Record<string, unknown> {
    const { name, trainable, batchInputShape, dtype } = this
    const base = { name, trainable, ...(batchInputShape && { batchInputShape, dtype: dtype ?? 'float32' }) }
    return { ...describe(this.config), ...base }
  }

  /** Gives up the weights, once it has been called as often as the layer was used. */
  dispose(): Disposed {
    if (!this.built) refuse(this, 'cannot be disposed, it was never used')
    if (this.uses === 0) refuse(this, 'is disposed already')
    if (--this.uses > 0) return { refCountAfterDispose: this.uses, numDisposedVariables: 0 }
    return { refCountAfterDispose: 0, numDisposedVariables: this.disposeWeights() }
  }
}

const isInput = (x: unknown): boolean => x instanceof Tensor || x instanceof SymbolicTensor
