import { concat } from '../../ops/joining.ts'
import type { Optimizer } from '../../optimizers/optimizer.ts'
import { scalar } from '../../tensor/creation.ts'
import { tidy } from '../../tensor/memory.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type BatchShape, refuse } from '../base/fault.ts'
import { type CallOptions, listOf, type Mask, type OneOrMore, oneOrMore, shapesOf } from '../base/inputs.ts'
import { type AnyLayer, Layer } from '../base/layer.ts'
import { numbered } from '../base/names.ts'
import type { Node } from '../base/node.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'
import { InputLayer } from '../basic/input-layer.ts'
import { lossFunctions } from '../choices/losses.ts'
import type { ModelFile } from '../saving/artifacts.ts'
import { type GraphConfig, graphConfig, wired } from '../saving/graph-config.ts'
import type { Handler, SaveOptions } from '../saving/handlers.ts'
import { saveModel } from '../saving/save-model.ts'
import { topologyOf } from '../saving/topology.ts'
import { batchBounds, rows } from './batches.ts'
import type { History } from './callbacks.ts'
import { type Compiled, type CompileOptions, compileFor } from './compiled.ts'
import { type Data, type Slot, standardize } from './data.ts'
import { evaluateBatches } from './evaluate.ts'
import { execute } from './execute.ts'
import { type FitOptions, fitModel } from './fit.ts'
import { type Graph, graphOf } from './graph.ts'
import { type Batch, trainStep } from './steps.ts'
import { summarize } from './summary.ts'

/** How to make a model: the symbolic tensors where it begins and ends. */
export interface ModelOptions {
  inputs: OneOrMore<SymbolicTensor>
  outputs: OneOrMore<SymbolicTensor>
  name?: string
}

/**
 * Layers wired from inputs to outputs. It is a layer itself: applied to tensors it computes, applied to symbolic ones
 * it becomes part of another model, and its layers' weights are its own.
 */
export class LayersModel extends Layer {
  static override readonly className: string = 'Model'
  inputs: readonly SymbolicTensor[] = []
  outputs: readonly SymbolicTensor[] = []
  /** Set it to true, from a callback, to end a training after the batch. */
  stopTraining = false
  protected graph: Graph = { nodes: [], layers: [], depths: new Map() }
  #compiled: Compiled | null = null
  #training = false

  constructor(options?: ModelOptions) {
    super({ name: options?.name ?? numbered('model') })
    this.uses = 1
    if (options && !(options.inputs && options.outputs))
      refuse(this, 'needs to know where it begins and ends, as in tf.model({ inputs, outputs })')
    if (options) this.wire(listOf(options.inputs), listOf(options.outputs))
  }

  /** Takes everything between these inputs and outputs as the model. */
  protected wire(inputs: readonly SymbolicTensor[], outputs: readonly SymbolicTensor[]): void {
    for (const x of inputs)
      if (!(x.sourceLayer instanceof InputLayer))
        refuse(this, `begins at inputs, tf.input({ shape }), not at the output of ${x.sourceLayer?.name ?? x}`)
    if (new Set(inputs).size < inputs.length) refuse(this, 'names an input twice')
    this.graph = graphOf(inputs, outputs)
    this.inputs = inputs
    this.outputs = outputs
    this.built = true
    this.supportsMasking = this.layers.some((layer) => layer.supportsMasking)
    // The model's first use is its own making, so that files count its uses as Keras does.
    const own: Node = { layer: this, index: 0, inputs: [], outputs }
    this.inboundNodes.splice(0, 1, own)
  }

  /** The layers, those farthest from the outputs first. */
  get layers(): readonly AnyLayer[] {
    return this.graph.layers
  }

  /** The uses of layers that make up the model, in the order in which they are computed. */
  get nodes(): readonly Node[] {
    return this.graph.nodes
  }

  /** The names of the inputs, in their order: by these, data in an object are told apart. */
  get inputNames(): string[] {
    return this.inputs.map((x) => x.sourceLayer.name)
  }

  /** The names of the layers that the outputs come from. */
  get outputNames(): string[] {
    return this.outputs.map((y) => y.sourceLayer.name)
  }

  override parts(): readonly AnyLayer[] {
    return this.layers
  }

  override get stateful(): boolean {
    return this.layers.some((layer) => layer.stateful)
  }

  /** Forgets the states of all stateful layers. */
  override resetStates(): void {
    for (const layer of this.layers) if (layer.stateful) layer.resetStates()
  }

  /** Lets values flow from the inputs to the outputs. */
  flow(inputs: readonly Tensor[], training: boolean): Tensor[] {
    const feeds = new Map(this.inputs.map((x, i) => [x, { value: inputs[i], mask: null }]))
    return execute(this.nodes, feeds, this.outputs, training).map(({ value }) => value)
  }

  override call(inputs: OneOrMore<Tensor>, { training = false }: CallOptions = {}): OneOrMore<Tensor> {
    return oneOrMore(this.flow(listOf(inputs), training))
  }

  override computeMask(inputs: OneOrMore<Tensor>, mask: OneOrMore<Mask>): OneOrMore<Mask> {
    const [values, masks] = [listOf(inputs), listOf(mask)]
    const feeds = new Map(this.inputs.map((x, i) => [x, { value: values[i], mask: masks[i] ?? null }]))
    return oneOrMore(execute(this.nodes, feeds, this.outputs, false).map((y) => y.mask))
  }

  override computeOutputShape(shape: BatchShape | readonly BatchShape[]): BatchShape | readonly BatchShape[] {
    const shapes = new Map(this.inputs.map((x, i) => [x, shapesOf(shape)[i]]))
    for (const { layer, inputs, outputs } of this.nodes) {
      if (inputs.length === 0) continue
      const made = shapesOf(layer.computeOutputShape(oneOrMore(inputs.map((x) => shapes.get(x)!)) as BatchShape))
      for (const [i, y] of outputs.entries()) shapes.set(y, made[i])
    }
    return oneOrMore(this.outputs.map((y) => shapes.get(y)!)) as BatchShape
  }

  /** A layer by its name, or by its place in `layers`. */
  getLayer(name: string | number | null, index?: number): AnyLayer {
    const place = index ?? name
    const found = typeof place === 'number' ? this.layers[place] : this.layers.find((layer) => layer.name === place)
    return found ?? refuse(this, `has no layer ${place}; it has ${this.layers.map((layer) => layer.name).join(', ')}`)
  }

  /** Prints a table of the layers, line by line. */
  summary(lineLength?: number, positions?: readonly number[], printFn: (line: string) => void = console.log): void {
    summarize(this, lineLength, positions, printFn)
  }

  /** Says how the model is to be trained. */
  compile(options: CompileOptions): void {
    const outputs = this.outputs.map((y, i) => ({ name: this.outputNames[i], shape: y.shape }))
    this.#compiled = compileFor(`${this.getClassName()} ${this.name}`, options, outputs)
  }

  /** How it is trained, every name looked up; null before `compile`. */
  get compiled(): Compiled | null {
    return this.#compiled
  }

  /** What moves the weights; there after `compile`, and may be replaced. */
  get optimizer(): Optimizer | undefined {
    return this.#compiled?.optimizer
  }

  set optimizer(optimizer: Optimizer) {
    this.#ready('optimizer').optimizer = optimizer
  }

  /** The loss that `compile` was given. */
  get loss(): CompileOptions['loss'] | undefined {
    return this.#compiled?.asked.loss
  }

  /** The names of what `evaluate` and `trainOnBatch` return. Throws before `compile`. */
  get metricsNames(): readonly string[] {
    return this.#ready('metricsNames').names
  }

  #ready(what: string): Compiled {
    return this.#compiled ?? refuse(this, `${what} needs an optimizer and a loss: call compile first`)
  }

  /** Inputs and targets for the model, checked. */
  standardize(x: Data, y: Data): Batch {
    const { losses } = this.#ready('training')
    const inputs = this.#given(x)
    const targets = standardize(`${this.getClassName()} ${this.name}`, 'target', y, this.#targetSlots(losses))
    if (inputs[0].shape[0] !== targets[0].shape[0])
      refuse(
        this,
        `has ${inputs[0].shape[0]} inputs and ${targets[0].shape[0]} targets: one target belongs to each input`,
      )
    return { inputs, targets }
  }

  /** The names and shapes of the inputs. */
  inputSlots(): Slot[] {
    return this.inputs.map((x) => ({ name: x.sourceLayer.name, shape: x.shape }))
  }

  /** The names and shapes of the targets: those of the outputs, but one number for a class given by its number. */
  #targetSlots(losses: Compiled['losses']): Slot[] {
    return this.outputs.map(({ shape }, i) => {
      const sparse = losses[i] === lossFunctions.sparseCategoricalCrossentropy
      return { name: this.outputNames[i], shape: sparse ? [...shape.slice(0, -1), 1] : shape }
    })
  }

  /** Computes outputs for examples, batch by batch. */
  predict(x: Data, { batchSize = 32 }: { batchSize?: number; verbose?: boolean } = {}): Tensor {
    return tidy(() => {
      const inputs = this.#given(x)
      const parts = [...batchBounds(inputs[0].shape[0], batchSize)].map(([start, end]) =>
        tidy(() =>
          this.flow(
            inputs.map((input) => rows(input, start, end)),
            false,
          ),
        ),
      )
      const outputs = this.outputs.map((_, i) => concat(parts.map((part) => part[i])))
      return oneOrMore(outputs) as Tensor
    })
  }

  /** Inputs, checked. */
  #given(x: Data): Tensor[] {
    return standardize(`${this.getClassName()} ${this.name}`, 'input', x, this.inputSlots())
  }

  /** As `predict`, all examples at once. */
  predictOnBatch(x: Data): Tensor {
    return this.predict(x, { batchSize: tidy(() => this.#given(x)[0].shape[0]) })
  }

  /** Loss and metrics over examples: a number as a tensor, or a list of them in the order of `metricsNames`. */
  evaluate(x: Data, y: Data, { batchSize = 32 }: { batchSize?: number; verbose?: number } = {}): OneOrMore<Tensor> {
    const compiled = this.#ready('evaluate')
    const means = tidy(() => evaluateBatches(this, compiled, this.standardize(x, y), batchSize).values())
    return oneOrMore(means.map((value) => scalar(value)))
  }

  /** Trains; see `FitOptions`. Returns what came of every epoch. */
  async fit(x: Data, y: Data, options: FitOptions = {}): Promise<History> {
    if (this.#training) refuse(this, 'is training already: await the fit before')
    const compiled = this.#ready('fit')
    this.#training = true
    this.stopTraining = false
    try {
      return await fitModel(this, compiled, x, y, options)
    } finally {
      this.#training = false
    }
  }

  /** One step of training on one batch. Returns the loss, or loss and metrics. */
  async trainOnBatch(x: Data, y: Data): Promise<number | number[]> {
    const compiled = this.#ready('trainOnBatch')
    return oneOrMore(tidy(() => trainStep(this, compiled, this.standardize(x, y)))) as number | number[]
  }

  /** Hands topology and weights to a handler, as `tf.io.withSaveHandler(artifacts => ...)`. */
  async save(handler: Handler, options?: SaveOptions): Promise<unknown> {
    return saveModel(this, handler, options)
  }

  /** The topology as JSON: a string, or with `false` an object. */
  toJSON(_unused?: unknown, returnString = true): string | ModelFile {
    const topology = topologyOf(this)
    return returnString ? JSON.stringify(topology) : topology
  }

  override getConfig(): Record<string, unknown> {
    return graphConfig(this)
  }

  /** The model that a file describes. */
  static fromConfig(_cls: unknown, config: object): LayersModel {
    return new LayersModel(wired(config as GraphConfig))
  }

  protected override disposeWeights(): number {
    return this.layers.reduce((sum, layer) => sum + layer.dispose().numDisposedVariables, 0)
  }
}
