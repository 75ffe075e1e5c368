import type { DataType } from '../../tensor/dtype.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type Activation, type ActivationLike, activationOf } from '../choices/activations.ts'
import { type Constraint, type ConstraintLike, constraintOf } from '../choices/constraints.ts'
import { type Initializer, type InitializerLike, initializerOf } from '../choices/initializers.ts'
import { type Regularizer, type RegularizerLike, regularizerOf } from '../choices/regularizers.ts'
import { type BatchShape, refuse } from './fault.ts'

/** What every layer can be told. */
export interface LayerOptions {
  name?: string
  /** Whether training moves the weights: true unless said. */
  trainable?: boolean
  /** The shape of one example, for the first layer of a sequential model. */
  inputShape?: BatchShape
  /** The same with the batch in front; for one that must be known, as a stateful layer's. */
  batchInputShape?: BatchShape
  batchSize?: number
  /** The type of inputs and weights, float32 unless said; float64 is ours alone. */
  dtype?: DataType
  inputDType?: DataType
  /** Initial values of the weights. */
  weights?: Tensor[]
}

/** The options of weights by their names: `kernelInitializer`, `kernelRegularizer`, `kernelConstraint`, ... */
export type WeightOptions<Names extends string> = {
  [Name in Names as `${Name}Initializer`]?: InitializerLike
} & { [Name in Names as `${Name}Regularizer`]?: RegularizerLike } & {
  [Name in Names as `${Name}Constraint`]?: ConstraintLike
}

/** Defaults of those options: the initializers given, neither regularizer nor constraint. */
export function weightDefaults(initializers: Record<string, string>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(initializers).flatMap(([name, initializer]) => [
      [`${name}Initializer`, initializer],
      [`${name}Regularizer`, null],
      [`${name}Constraint`, null],
    ]),
  )
}

/** Stands in the place of a default where there is none. */
class Required {
  readonly what: string
  readonly fits: (value: unknown) => boolean

  constructor(what: string, fits: (value: unknown) => boolean) {
    this.what = what
    this.fits = fits
  }
}

/** An option that must be given, and be a whole number above 0. */
export const count = new Required('a whole number above 0', (v) => Number.isInteger(v) && (v as number) > 0)

/** An option that must be given. */
export const given = new Required('given', (v) => v != null)

/** Options as a layer keeps them: defaults filled in, and what was named by a word looked up. */
export type Resolved<Options> = { readonly [K in keyof Options]-?: Choice<K, Exclude<Options[K], undefined>> }

type Choice<Key, Value> = Key extends `${string}Initializer`
  ? Initializer
  : Key extends `${string}Regularizer`
    ? Regularizer | null
    : Key extends `${string}Constraint`
      ? Constraint | null
      : Key extends 'activation' | 'recurrentActivation'
        ? Activation
        : Value

/** Fills in defaults, and looks up initializers, regularizers, constraints and activations by the ends of their keys. */
export function resolve(who: string, options: object, defaults: object): object {
  const chosen: Record<string, unknown> = {}
  for (const [key, fallback] of Object.entries(defaults)) {
    const asked = (options as Record<string, unknown>)[key]
    if (fallback instanceof Required && !fallback.fits(asked))
      refuse(who, `${key} must be ${fallback.what}, got ${JSON.stringify(asked)}`)
    chosen[key] = lookUp(key, asked, fallback)
  }
  return chosen
}

function lookUp(key: string, asked: unknown, fallback: unknown): unknown {
  const value = asked ?? fallback
  if (key.endsWith('Initializer')) return initializerOf(value as InitializerLike)
  if (key.endsWith('Regularizer')) return regularizerOf(value as RegularizerLike)
  if (key.endsWith('Constraint')) return constraintOf(value as ConstraintLike)
  // null is a word of its own here: no activation.
  if (/^(recurrentA|a)ctivation$/.test(key))
    return activationOf((asked === undefined ? fallback : asked) as ActivationLike)
  return value
}

/** The reverse of `resolve`, as plain data: what goes into a file. */
export function describe(chosen: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(chosen).map(([key, value]) => {
      if (/^(recurrentA|a)ctivation$/.test(key)) return [key, (value as Activation).getClassName()]
      if (!/(Initializer|Regularizer|Constraint)$/.test(key) || value === null) return [key, value]
      const choice = value as Initializer | Regularizer | Constraint
      return [key, { className: choice.getClassName(), config: choice.getConfig() }]
    }),
  )
}
