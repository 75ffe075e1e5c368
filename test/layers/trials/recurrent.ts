import { behind, numbersOut, type Options } from '../behind.ts'
import type { Trial } from '../both-engines.ts'

const sequence = [{ shape: [5, 3] }]
const words = [{ shape: [6], below: 9, padded: 0.4 }]
const recurrent = ['simpleRNN', 'lstm', 'gru'] as const

/** Recurrent layers, cells and their wrappers, with every option that changes what they compute. */
export const recurrentLayers: Record<string, Trial> = {
  ...Object.fromEntries(
    recurrent.flatMap((layer): [string, Trial][] =>
      (
        [
          {},
          { returnSequences: true },
          { goBackwards: true },
          { goBackwards: true, returnSequences: true },
          { useBias: false },
          { activation: 'relu' },
          ...(layer === 'simpleRNN' ? [] : [{ recurrentActivation: 'sigmoid' }]),
          ...(layer === 'lstm' ? [{ unitForgetBias: true }] : []),
        ] as Options[]
      ).map((options) => [
        `${layer} ${JSON.stringify(options)}`,
        {
          model: behind(layer, { units: 4, inputShape: [5, 3], ...options }, { flat: 'returnSequences' in options }),
          inputs: sequence,
          targets: numbersOut,
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    recurrent.map((layer): [string, Trial] => [
      `${layer} passes over what a mask leaves out`,
      {
        model: (tf) =>
          tf.sequential({
            layers: [
              tf.layers.embedding({ inputDim: 9, outputDim: 4, inputLength: 6, maskZero: true }),
              tf.layers[layer]({ units: 3, returnSequences: true }),
              tf.layers[layer]({ units: 3 }),
              tf.layers.dense({ units: 2 }),
            ],
          }),
        inputs: words,
        targets: numbersOut,
      },
    ]),
  ),
  masking: {
    model: (tf) =>
      tf.sequential({
        layers: [
          tf.layers.masking({ maskValue: 0, inputShape: [6, 1] }),
          tf.layers.lstm({ units: 3 }),
          tf.layers.dense({ units: 2 }),
        ],
      }),
    inputs: [{ shape: [6, 1], below: 3 }],
    targets: numbersOut,
  },
  ...Object.fromEntries(
    ['concat', 'sum', 'ave', 'mul'].flatMap((mergeMode) =>
      [false, true].map((returnSequences): [string, Trial] => [
        `bidirectional ${mergeMode}${returnSequences ? ', sequences' : ''}`,
        {
          model: behind(
            'bidirectional',
            (tf) => ({ layer: tf.layers.lstm({ units: 3, returnSequences }), mergeMode, inputShape: [5, 3] }),
            { flat: returnSequences },
          ),
          inputs: sequence,
          targets: numbersOut,
        },
      ]),
    ),
  ),
  'timeDistributed dense': {
    model: behind('timeDistributed', (tf) => ({ layer: tf.layers.dense({ units: 4 }), inputShape: [5, 3] }), {
      flat: true,
    }),
    inputs: sequence,
    targets: numbersOut,
  },
  'rnn of stacked cells': {
    model: behind('rnn', (tf) => ({
      cell: [tf.layers.gruCell({ units: 4 }), tf.layers.lstmCell({ units: 3 }), tf.layers.simpleRNNCell({ units: 2 })],
      inputShape: [5, 3],
    })),
    inputs: sequence,
    targets: numbersOut,
  },
  'rnn of one cell': {
    model: behind('rnn', (tf) => ({ cell: tf.layers.lstmCell({ units: 4 }), inputShape: [5, 3] })),
    inputs: sequence,
    targets: numbersOut,
  },
  'stateful lstm': {
    model: behind('lstm', { units: 3, stateful: true, batchInputShape: [8, 5, 3] }),
    inputs: sequence,
    targets: numbersOut,
  },
  'states handed from an encoder to a decoder': {
    model: (tf) => {
      const [x, t] = [tf.input({ shape: [5, 3] }), tf.input({ shape: [4, 2] })]
      const [, ...states] = tf.layers.lstm({ units: 3, returnState: true }).apply(x)
      const h = tf.layers.lstm({ units: 3, returnSequences: true }).apply(t, { initialState: states })
      return tf.model({ inputs: [x, t], outputs: tf.layers.dense({ units: 2 }).apply(h) })
    },
    inputs: [...sequence, { shape: [4, 2] }],
    targets: [{ shape: [4, 2] }],
  },
}
