import { behind, numbersOut } from '../behind.ts'
import type { AnyTf, Trial } from '../both-engines.ts'

/** Losses, metrics, regularizers and optimizers by name. */
export const waysToTrain: Record<string, Trial> = {
  regularizers: {
    model: (tf) => {
      const kernelRegularizer = tf.regularizers.l2({ l2: 0.1 })
      const biasRegularizer = tf.regularizers.l1({ l1: 0.1 })
      // |x| has no slope at 0, where biases begin: tfjs takes -1 for it, we 0.
      const layer = { units: 4, biasInitializer: 'ones', kernelRegularizer, biasRegularizer, inputShape: [3] }
      return tf.sequential({
        layers: [tf.layers.dense(layer), tf.layers.dense({ units: 2, kernelRegularizer: 'l1l2' })],
      })
    },
    inputs: [{ shape: [3] }],
    targets: numbersOut,
  },
  ...Object.fromEntries(
    ['sgd', 'adam', 'adamax', 'adagrad', 'adadelta', 'rmsprop'].map((name): [string, Trial] => [
      `optimizer ${name}`,
      {
        model: behind('dense', { units: 4, inputShape: [3] }),
        inputs: [{ shape: [3] }],
        targets: numbersOut,
        optimizer: () => name,
        tolerance: 2e-5, // tfjs's powers of beta are of single precision.
      },
    ]),
  ),
  ...Object.fromEntries(
    [
      'meanSquaredError',
      'meanAbsoluteError',
      'meanAbsolutePercentageError',
      'squaredHinge',
      'hinge',
      'categoricalHinge',
      'logcosh',
      'cosineProximity',
    ].map((loss): [string, Trial] => [
      `loss ${loss}`,
      {
        model: behind('dense', { units: 4, activation: 'tanh', inputShape: [3] }, { units: 3 }),
        inputs: [{ shape: [3] }],
        targets: [{ shape: [3] }],
        loss,
        metrics: ['mse', 'mae', 'cosine'],
        tolerance: loss === 'meanAbsolutePercentageError' ? 1e-4 : 2e-5,
      },
    ]),
  ),
  ...Object.fromEntries(
    ['meanSquaredLogarithmicError', 'kullbackLeiblerDivergence', 'poisson', 'binaryCrossentropy'].map(
      (loss): [string, Trial] => [
        `loss ${loss}`,
        {
          model: (tf) =>
            tf.sequential({
              layers: [
                tf.layers.dense({ units: 4, inputShape: [3] }),
                tf.layers.dense({ units: 3, activation: 'sigmoid' }),
              ],
            }),
          inputs: [{ shape: [3] }],
          targets: [{ shape: [3], below: 2 }],
          loss,
          metrics: ['accuracy', 'crossentropy'],
        },
      ],
    ),
  ),
  'one choice among several': {
    model: (tf) =>
      tf.sequential({
        layers: [
          tf.layers.dense({ units: 4, activation: 'relu', inputShape: [3] }),
          tf.layers.dense({ units: 3, activation: 'softmax' }),
        ],
      }),
    inputs: [{ shape: [3] }],
    targets: [{ shape: [], below: 3, oneHot: true }],
    loss: 'categoricalCrossentropy',
    metrics: ['accuracy', 'ce', 'precision', 'categoricalCrossentropy'],
  },
  'one choice among several, given by its number': {
    model: (tf) =>
      tf.sequential({
        layers: [
          tf.layers.dense({ units: 4, activation: 'relu', inputShape: [3] }),
          tf.layers.dense({ units: 3, activation: 'softmax' }),
        ],
      }),
    inputs: [{ shape: [3] }],
    targets: [{ shape: [1], below: 3 }],
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['acc'],
  },
  'losses and metrics as functions': {
    model: behind('dense', { units: 4, inputShape: [3] }, { units: 3 }),
    inputs: [{ shape: [3] }],
    targets: [{ shape: [], below: 3, oneHot: true }],
    loss: (tf: AnyTf) => tf.losses.softmaxCrossEntropy,
    metrics: ['accuracy'],
  },
  'examples in a shuffled order, the same on both engines': {
    model: behind('dense', { units: 4, inputShape: [3] }),
    inputs: [{ shape: [3] }],
    targets: numbersOut,
    fit: { shuffle: true },
  },
  'classes that count differently': {
    model: behind('dense', { units: 4, inputShape: [3] }, { units: 3 }),
    inputs: [{ shape: [3] }],
    targets: [{ shape: [], below: 3, oneHot: true }],
    fit: { classWeight: { 0: 1, 1: 3, 2: 0.5 } },
  },
  ...Object.fromEntries(
    (
      [
        ['dropout', { rate: 0.4 }],
        ['dropout', { rate: 0.4, noiseShape: [null, 1] }],
        ['spatialDropout1d', { rate: 0.4 }],
        ['gaussianNoise', { stddev: 0.3 }],
        ['gaussianDropout', { rate: 0.3 }],
        ['simpleRNN', { units: 4, dropout: 0.3, recurrentDropout: 0.2 }],
        ['lstm', { units: 4, dropout: 0.3, recurrentDropout: 0.2 }],
        ['gru', { units: 4, dropout: 0.3, recurrentDropout: 0.2 }],
      ] as const
    ).map(([layer, options]): [string, Trial] => {
      const isSequence = layer === 'spatialDropout1d' || 'units' in options
      const inputs = [{ shape: isSequence ? [5, 3] : [4] }]
      const flat = layer === 'spatialDropout1d'
      const model = behind(layer, { ...options, inputShape: inputs[0].shape }, { flat })
      return [
        `${layer} ${JSON.stringify(options)} draws the same lots on both engines`,
        { model, inputs, targets: numbersOut },
      ]
    }),
  ),
}
