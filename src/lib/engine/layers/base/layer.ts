import type { DataType } from '../../dtype.ts'
import { tidy } from '../../memory.ts'
import { clone } from '../../ops/copies.ts'
import type { Shape } from '../../shape.ts'
import { Tensor } from '../../tensor.ts'
import type { Variable } from '../../variable.ts'
import { type Constraint, constraintOf } from '../choices/constraints.ts'
import { type Initializer, initializerOf } from '../choices/initializers.ts'
import { type Regularizer, regularizerOf } from '../choices/regularizers.ts'
import { areBlank } from './blank-weights.ts'
import { toSnakeCase } from './case.ts'
import { type BatchShape, refuse, shapeText } from './fault.ts'
import { type CallOptions, listOf, type Mask, type OneOrMore, oneOrMore, shapesOf } from './inputs.ts'
import { inScope, numbered } from './names.ts'
import { addNode, type Node } from './node.ts'
import { describe, type LayerOptions, type Resolved, resolve } from './options.ts'
import { SymbolicTensor } from './symbolic-tensor.ts'
import { Weight } from './weight.ts'

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
export class Layer<Options extends object = object> {
  /** The kind, as files name it. */
  static readonly className: string = 'Layer'
  /** The kind's options with their defaults; a layer finds them filled in as `config`. */
  static readonly defaults: object = {}

  name: string
  readonly config: Resolved<Options>
  /** Given to the first layer of a sequential model. */
  readonly batchInputShape: BatchShape | undefined
  /** The type of the weights; what flows in decides when nobody has. */
  dtype: DataType | undefined
  built = false
  trainable: boolean
  supportsMasking = false
  readonly inboundNodes: Node[] = []
  readonly ownWeights: Weight[] = []
  readonly #initialWeights: Tensor[] | undefined
  readonly #losses: (() => Tensor)[] = []
  #callHook: ((inputs: OneOrMore<Tensor>, options?: CallOptions) => void) | null = null
  /** In how many places it is used; disposing the last gives up the weights. */
  protected uses = 0

  constructor(options: Options & LayerOptions = {} as Options & LayerOptions) {
    const { className, defaults } = new.target
    this.name = options.name ?? `${toSnakeCase(className)}_${numbered(className)}`
    this.config = resolve(`${className} ${this.name}`, options, defaults) as Resolved<Options>
    this.trainable = options.trainable ?? true
    if (options.batchInputShape) this.batchInputShape = options.batchInputShape
    else if (options.inputShape) this.batchInputShape = [options.batchSize ?? null, ...options.inputShape]
    this.dtype = options.dtype ?? options.inputDType
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

  /** Which positions of the output count, when some of the input do not. */
  computeMask(_inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): OneOrMore<Mask> {
    return this.supportsMasking ? mask : null
  }

  /** Throws when inputs of these shapes do not suit the layer. */
  checkInput(_shapes: readonly BatchShape[]): void {}

  /** Layers inside this one, whose weights count as its own. */
  parts(): readonly AnyLayer[] {
    return []
  }

  /** The type of what comes out. */
  outputDType(): DataType {
    return this.dtype === 'float64' ? 'float64' : 'float32'
  }

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

  /** Makes a weight: its values drawn now, its regularizer added to the losses. Called from `build`. */
  addWeight(
    name: string,
    shape: Shape,
    dtype: DataType | null = null,
    initializer: Initializer | string = 'zeros',
    regularizer: Regularizer | string | null = null,
    trainable = true,
    constraint: Constraint | string | null = null,
  ): Weight {
    const type = dtype === null || dtype === 'float32' ? this.outputDType() : dtype
    const initial = initializerOf(areBlank() ? 'zeros' : initializer).apply(shape, type)
    const weight = new Weight(initial, name, trainable, constraintOf(constraint))
    initial.dispose()
    this.ownWeights.push(weight)
    const price = regularizerOf(regularizer)
    if (price) this.#losses.push(() => price.apply(weight.read()))
    return weight
  }

  /** A weight whose initializer, regularizer and constraint are this layer's options `<option>Initializer`, ... */
  protected weight(name: string, shape: Shape, option = name, trainable = true): Weight {
    const chosen = this.config as Record<string, unknown>
    return this.addWeight(
      name,
      shape,
      null,
      chosen[`${option}Initializer`] as Initializer,
      (chosen[`${option}Regularizer`] ?? null) as Regularizer | null,
      trainable,
      (chosen[`${option}Constraint`] ?? null) as Constraint | null,
    )
  }

  /** What the regularizers of all weights say now. tfjs forgets those of recurrent and bidirectional layers. */
  calculateLosses(): Tensor[] {
    return [...this.#losses.map((loss) => loss()), ...this.parts().flatMap((part) => part.calculateLosses())]
  }

  get trainableWeights(): Weight[] {
    if (!this.trainable) return []
    return [...this.ownWeights.filter((w) => w.trainable), ...this.parts().flatMap((part) => part.trainableWeights)]
  }

  get nonTrainableWeights(): Weight[] {
    const parts = this.parts()
    const fixed = [...this.ownWeights.filter((w) => !w.trainable), ...parts.flatMap((part) => part.nonTrainableWeights)]
    if (this.trainable) return fixed
    const frozen = [...this.ownWeights.filter((w) => w.trainable), ...parts.flatMap((part) => part.trainableWeights)]
    return [...frozen, ...fixed]
  }

  /** All weights: first those that training moves. */
  get weights(): Weight[] {
    return [...this.trainableWeights, ...this.nonTrainableWeights]
  }

  /** The values of the weights: the variables themselves, as in tfjs. */
  getWeights(trainableOnly = false): Variable[] {
    return (trainableOnly ? this.trainableWeights : this.weights).map((weight) => weight.read())
  }

  /** Gives the weights other values, in the order of `getWeights`. */
  setWeights(values: readonly Tensor[]): void {
    const { weights } = this
    if (values.length !== weights.length)
      refuse(
        this,
        `setWeights wants ${weights.length} tensors, ${weights.map((w) => shapeText(w.shape)).join(' ')}, got ${values.length}`,
      )
    for (const [i, weight] of weights.entries()) weight.write(values[i])
  }

  /** How many numbers the weights are. */
  countParams(): number {
    if (!this.built) refuse(this, 'has no weights yet: it learns its shapes when it is applied to an input')
    return this.weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)
  }

  get input(): OneOrMore<SymbolicTensor> {
    return oneOrMore(this.#onlyNode('input').inputs)
  }

  get output(): OneOrMore<SymbolicTensor> {
    return oneOrMore(this.#onlyNode('output').outputs)
  }

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

  getClassName(): string {
    return (this.constructor as typeof Layer).className
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

  protected disposeWeights(): number {
    const { weights } = this
    for (const weight of weights) weight.dispose()
    return weights.length
  }
}

const isInput = (x: unknown): boolean => x instanceof Tensor || x instanceof SymbolicTensor
