import { adadelta } from './adadelta.ts'
import { adagrad } from './adagrad.ts'
import { adam, adamW } from './adam.ts'
import { adamax } from './adamax.ts'
import { momentum } from './momentum.ts'
import { rmsprop } from './rmsprop.ts'
import { sgd } from './sgd.ts'

/** The optimizers, as tfjs names them; adamW is ours alone. */
export const train = { sgd, momentum, adagrad, adadelta, rmsprop, adam, adamW, adamax }
