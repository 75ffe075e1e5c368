import * as activations from '../../ops/activations.ts'
import { add, div } from '../../ops/arithmetic.ts'
import { abs } from '../../ops/mathematics.ts'
import * as rectifiers from '../../ops/rectifiers.ts'
import { logSoftmax, softmax } from '../../ops/softmax.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { type Choice, choose, type Described } from './choice.ts'

/** What a layer does to its sums, element by element (softmax: along the last axis). */
export interface Activation extends Choice {
  apply(x: Tensor): Tensor
}

/** An activation, or its name. */
export type ActivationLike = string | Described | Activation | null

const table: Record<string, (x: Tensor) => Tensor> = {
  linear: (x) => x,
  relu: rectifiers.relu,
  relu6: rectifiers.relu6,
  elu: rectifiers.elu,
  selu: rectifiers.selu,
  sigmoid: activations.sigmoid,
  hardSigmoid: activations.hardSigmoid,
  tanh: activations.tanh,
  softplus: activations.softplus,
  softsign: (x) => div(x, add(abs(x), 1)),
  softmax: (x) => softmax(x),
  logSoftmax: (x) => logSoftmax(x),
  gelu: activations.gelu,
  gelu_new: activations.geluTanh,
  geluNew: activations.geluTanh,
  mish: activations.mish,
  swish: activations.swish,
}

const makers = Object.fromEntries(
  Object.entries(table).map(([name, apply]) => {
    const activation: Activation = { apply, getClassName: () => name, getConfig: () => ({}) }
    return [name, () => activation]
  }),
)

/** The activation of that name; the linear one, which does nothing, for null. */
export const activationOf = (like: ActivationLike): Activation =>
  choose<Activation>('activation', makers, like ?? 'linear')
