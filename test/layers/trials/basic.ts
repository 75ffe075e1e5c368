import { behind, numbersOut } from '../behind.ts'
import type { Trial } from '../both-engines.ts'

const sequence = [{ shape: [5, 3] }]

/** Layers without a memory, and activations. */
export const basicLayers: Record<string, Trial> = {
  dense: { model: behind('dense', { units: 4, inputShape: [3] }), inputs: [{ shape: [3] }], targets: numbersOut },
  'dense without bias, on sequences': {
    model: behind('dense', { units: 4, useBias: false, inputShape: [5, 3] }, { flat: true }),
    inputs: sequence,
    targets: numbersOut,
  },
  ...Object.fromEntries(
    [
      ...['linear', 'relu', 'relu6', 'elu', 'selu', 'sigmoid', 'hardSigmoid', 'tanh', 'softplus', 'softsign'],
      ...['softmax', 'logSoftmax', 'gelu', 'gelu_new', 'mish', 'swish'],
    ].map((activation): [string, Trial] => [
      `activation ${activation}`,
      {
        model: behind('dense', { units: 6, activation, inputShape: [3] }),
        inputs: [{ shape: [3] }],
        targets: numbersOut,
        tfjsForgets: activation === 'gelu_new' ? 'it writes geluNew, and knows no activation of that name' : undefined,
      },
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ['activation', { activation: 'tanh' }],
        ['reLU', {}],
        ['reLU', { maxValue: 0.5 }],
        ['leakyReLU', {}],
        ['leakyReLU', { alpha: 0.1 }],
        ['prelu', {}],
        ['prelu', { alphaInitializer: 'ones', sharedAxes: [1] }],
        ['elu', {}],
        ['thresholdedReLU', { theta: 0.3 }],
        ['softmax', {}],
        ['dropout', { rate: 0 }],
        ['rescaling', { scale: 0.5, offset: 1 }],
      ] as const
    ).map(([layer, options]): [string, Trial] => [
      `${layer} ${JSON.stringify(options)}`,
      { model: behind(layer, { ...options, inputShape: [4] }), inputs: [{ shape: [4] }], targets: numbersOut },
    ]),
  ),
  flatten: {
    model: behind('flatten', { inputShape: [2, 3, 2] }),
    inputs: [{ shape: [2, 3, 2] }],
    targets: numbersOut,
  },
  'flatten, channels first': {
    model: behind('flatten', { inputShape: [2, 3, 2], dataFormat: 'channelsFirst' }),
    inputs: [{ shape: [2, 3, 2] }],
    targets: numbersOut,
  },
  reshape: {
    model: behind('reshape', { targetShape: [3, 4], inputShape: [12] }, { flat: true }),
    inputs: [{ shape: [12] }],
    targets: numbersOut,
  },
  permute: {
    model: behind('permute', { dims: [2, 1], inputShape: [5, 3] }, { flat: true }),
    inputs: sequence,
    targets: numbersOut,
  },
  repeatVector: {
    model: behind('repeatVector', { n: 3, inputShape: [4] }, { flat: true }),
    inputs: [{ shape: [4] }],
    targets: numbersOut,
  },
  embedding: {
    model: behind('embedding', { inputDim: 9, outputDim: 4, inputLength: 6 }, { flat: true }),
    inputs: [{ shape: [6], below: 9 }],
    targets: numbersOut,
  },
}
