import type { Optimizer } from '../../optimizers/optimizer.ts'
import { train } from '../../optimizers/train.ts'
import { refuse } from '../base/fault.ts'
import { epsilon } from './epsilon.ts'

const makers: Record<string, () => Optimizer> = {
  sgd: () => train.sgd(0.01),
  adagrad: () => train.adagrad(0.01),
  adadelta: () => train.adadelta(1, 0.95, epsilon),
  adam: () => train.adam(0.001, 0.9, 0.999, epsilon),
  adamax: () => train.adamax(0.002, 0.9, 0.999, epsilon, 0),
  rmsprop: () => train.rmsprop(0.001, 0.9, 0, epsilon),
}

/** The optimizer of that name, with the rates that tfjs gives it: those of Keras. */
export function optimizerNamed(name: string): Optimizer {
  const make = makers[name.toLowerCase()]
  if (!make) refuse('compile', `there is no optimizer named ${name}; there are ${Object.keys(makers).join(', ')}`)
  return make()
}
