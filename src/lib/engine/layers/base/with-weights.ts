import type { DataType } from '../../tensor/dtype.ts'
import type { Shape } from '../../tensor/shape.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { Variable } from '../../tensor/variable.ts'
import { type Constraint, constraintOf } from '../choices/constraints.ts'
import { type Initializer, initializerOf } from '../choices/initializers.ts'
import { type Regularizer, regularizerOf } from '../choices/regularizers.ts'
import { areBlank } from './blank-weights.ts'
import { toSnakeCase } from './case.ts'
import { refuse, shapeText } from './fault.ts'
import { numbered } from './names.ts'
import { type LayerOptions, type Resolved, resolve } from './options.ts'
import { Weight } from './weight.ts'

/** What layers are before they are used: a name, options, and weights, their own and those of layers inside. */
export abstract class WithWeights<Options extends object = object> {
  /** The kind, as files name it. */
  static readonly className: string = ''
  /** The kind's options with their defaults; a layer finds them filled in as `config`. */
  static readonly defaults: object = {}

  name: string
  readonly config: Resolved<Options>
  /** The type of the weights; what flows in decides when nobody has. */
  dtype: DataType | undefined
  built = false
  trainable: boolean
  readonly ownWeights: Weight[] = []
  readonly #losses: (() => Tensor)[] = []

  constructor(options: Options & LayerOptions) {
    const { className, defaults } = new.target
    this.name = options.name ?? `${toSnakeCase(className)}_${numbered(className)}`
    this.config = resolve(`${className} ${this.name}`, options, defaults) as Resolved<Options>
    this.trainable = options.trainable ?? true
    this.dtype = options.dtype ?? options.inputDType
  }

  /** The kind of this one, as files name it. */
  getClassName(): string {
    return (this.constructor as typeof WithWeights).className
  }

  /** Layers inside this one, whose weights count as its own. */
  parts(): readonly WithWeights[] {
    return []
  }

  /** The type of what comes out. */
  outputDType(): DataType {
    return this.dtype === 'float64' ? 'float64' : 'float32'
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

  /** The weights that training moves, then those of layers inside. */
  get trainableWeights(): Weight[] {
    if (!this.trainable) return []
    return [...this.ownWeights.filter((w) => w.trainable), ...this.parts().flatMap((part) => part.trainableWeights)]
  }

  /** The weights that training leaves as they are: those of moving averages, or all when the layer is frozen. */
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
        this.built
          ? `setWeights wants ${weights.length} tensors, ${weights.map((w) => shapeText(w.shape)).join(' ')}, got ${values.length}`
          : `setWeights got ${values.length} tensors, and there are no weights before the first input: apply it, or build it, first`,
      )
    for (const [i, weight] of weights.entries()) weight.write(values[i])
  }

  /** How many numbers the weights are. */
  countParams(): number {
    if (!this.built) refuse(this, 'has no weights yet: it learns its shapes when it is applied to an input')
    return this.weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)
  }

  /** Gives the values of all weights up; returns how many there were. */
  protected disposeWeights(): number {
    const { weights } = this
    for (const weight of weights) weight.dispose()
    return weights.length
  }
}
