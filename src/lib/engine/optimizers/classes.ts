import type { Optimizer } from './optimizer.ts'
import { train } from './train.ts'

/** A class as tfjs has one for each optimizer: `new` makes what `train` makes. */
interface OptimizerClass<Args extends never[]> {
  new (...args: Args): Optimizer
  /** Makes an optimizer again from what `getConfig` told of another. */
  fromConfig(type: unknown, config: Readonly<Record<string, unknown>>): Optimizer
}

function classOf<Args extends never[]>(make: (...args: Args) => Optimizer): OptimizerClass<Args> {
  function Made(...args: Args) {
    return make(...args)
  }
  const fromConfig = (_: unknown, config: object) => make(...(Object.values(config) as Args))
  return Object.assign(Made, { fromConfig }) as unknown as OptimizerClass<Args>
}

/** The class of what `train.sgd` makes; the others likewise. */
export const SGDOptimizer = classOf(train.sgd)
export const MomentumOptimizer = classOf(train.momentum)
export const AdagradOptimizer = classOf(train.adagrad)
export const AdadeltaOptimizer = classOf(train.adadelta)
export const RMSPropOptimizer = classOf(train.rmsprop)
export const AdamOptimizer = classOf(train.adam)
export const AdamaxOptimizer = classOf(train.adamax)
