import { each, type Note } from './note.ts'

const overLast = 'tfjs takes the last axis only; here any axis will do.'
const noName = 'tfjs has no such function among its ops.'

/** Notes on activations, and on what else stands between layers. */
export const activations = {
  elu: { shapes: each, from: 'elu', rule: 'elu', differs: 'tfjs has no second derivative of it.' },
  leakyRelu: { shapes: each, from: 'leakyRelu', rule: 'leakyRelu' },
  prelu: { shapes: 'x [s], alpha [t] → [s]', from: 'prelu', rule: 'prelu' },
  relu: { shapes: each, from: 'relu', rule: 'rectifierSlope' },
  relu6: {
    shapes: each,
    from: 'relu6',
    rule: 'rectifierSlope',
    differs: 'At 6 itself tfjs takes the slope 1; here it is 0.',
  },
  selu: { shapes: each, from: 'selu', rule: 'selu' },
  gelu: {
    shapes: each,
    from: 'gelu',
    rule: 'gelu',
    differs: noName,
  },
  geluTanh: { shapes: each, from: 'gelu', rule: 'chainRule', differs: noName },
  hardSigmoid: {
    shapes: each,
    from: 'hardSigmoid',
    rule: 'subgradients',
    differs: `${noName} Its layers have it as an activation.`,
  },
  logSigmoid: { shapes: each, from: 'softplus', rule: 'softplus' },
  mish: {
    shapes: each,
    from: 'mish',
    rule: 'mish',
    differs: `${noName} Its layers have it as an activation.`,
  },
  sigmoid: { shapes: each, from: 'backpropagation', rule: 'backpropagation' },
  silu: {
    shapes: each,
    from: 'silu',
    rule: 'silu',
    differs: noName,
  },
  swish: {
    shapes: each,
    from: 'swish',
    rule: 'swish',
    differs: `${noName} Its layers have it as an activation.`,
  },
  softplus: { shapes: each, from: 'softplus', rule: 'softplus' },
  tanh: { shapes: each, from: 'efficientBackprop', rule: 'hyperbolicSlope' },
  softmax: { shapes: each, from: 'softmax', rule: 'softmax', differs: overLast },
  logSoftmax: { shapes: each, from: 'softmax', rule: 'softmax', differs: overLast },
  dropout: {
    shapes: each,
    from: 'dropout',
    rule: 'dropout',
    gradient: String.raw`\bar x_i = \frac{\bar y_i}{1 - r}\,[u_i \ge r]`,
    differs: 'tfjs draws its lots from a stream of its own, so that other elements fall.',
  },
} satisfies Record<string, Note>
