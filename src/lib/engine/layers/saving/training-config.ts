import type { Optimizer } from '../../optimizers/optimizer.ts'
import { train } from '../../optimizers/train.ts'
import { toSnakeCase } from '../base/case.ts'
import { refuse } from '../base/fault.ts'
import type { Compiled, CompileOptions } from '../model/compiled.ts'
import { fromKeras, type Json, toKeras } from './keras-names.ts'

/** Optimizers as files name them, and how to make them again from the numbers that they keep. */
const makers: Record<string, (c: Record<string, never>) => Optimizer> = {
  SGD: (c) => train.sgd(c.learningRate),
  Momentum: (c) => train.momentum(c.learningRate, c.momentum, c.useNesterov),
  Adagrad: (c) => train.adagrad(c.learningRate, c.initialAccumulatorValue),
  Adadelta: (c) => train.adadelta(c.learningRate, c.rho, c.epsilon),
  Adam: (c) => train.adam(c.learningRate, c.beta1, c.beta2, c.epsilon),
  Adamax: (c) => train.adamax(c.learningRate, c.beta1, c.beta2, c.epsilon, c.decay),
  RMSProp: (c) => train.rmsprop(c.learningRate, c.decay, c.momentum, c.epsilon, c.centered),
}

/** How a model is trained, as a file holds it. Losses and metrics must be names. */
export function trainingConfigOf({ asked, optimizer }: Compiled): Record<string, unknown> {
  const className = Object.keys(makers).find((name) => name.toLowerCase() === optimizer.name.toLowerCase())
  if (!className)
    refuse('save', `files know no optimizer ${optimizer.name}; there are ${Object.keys(makers).join(', ')}`)
  return {
    loss: namesOf('loss', asked.loss),
    metrics: namesOf('metric', asked.metrics ?? []),
    optimizer_config: { class_name: className, config: toKeras(optimizer.getConfig()) },
  }
}

function namesOf(what: string, asked: unknown): Json {
  if (typeof asked === 'string') return toSnakeCase(asked)
  if (Array.isArray(asked)) return asked.map((one) => namesOf(what, one))
  if (typeof asked !== 'object') refuse('save', `a ${what} that is a function cannot be saved; name it`)
  return Object.fromEntries(Object.entries(asked as object).map(([name, one]) => [name, namesOf(what, one)]))
}

/** The reverse: what to hand to `compile`. */
export function compileOptionsOf(config: Record<string, unknown>): CompileOptions {
  const { loss, metrics, optimizer_config: optimizer } = config as Record<string, Json>
  const { class_name: className, config: numbers } = optimizer as { class_name: string; config: Json }
  const make = makers[className] ?? refuse('loadLayersModel', `there is no optimizer ${className}`)
  return {
    loss: fromKeras(loss) as CompileOptions['loss'],
    metrics: fromKeras(metrics ?? []) as string[],
    optimizer: make(fromKeras(numbers) as Record<string, never>),
  }
}
