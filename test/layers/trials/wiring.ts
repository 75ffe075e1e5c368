import { numbersOut } from '../behind.ts'
import type { Trial } from '../both-engines.ts'

/** Models that branch, merge, share and nest. */
export const wiredModels: Record<string, Trial> = {
  ...Object.fromEntries(
    ['add', 'multiply', 'average', 'maximum', 'minimum', 'concatenate'].map((layer): [string, Trial] => [
      layer,
      {
        model: (tf) => {
          const [a, b] = [tf.input({ shape: [3] }), tf.input({ shape: [4] })]
          const branches = [a, b].map((x) => tf.layers.dense({ units: 4 }).apply(x))
          const joined = tf.layers[layer]().apply(branches)
          return tf.model({ inputs: [a, b], outputs: tf.layers.dense({ units: 2 }).apply(joined) })
        },
        inputs: [{ shape: [3] }, { shape: [4] }],
        targets: numbersOut,
      },
    ]),
  ),
  ...Object.fromEntries(
    [
      { shapes: [[4], [4]], axes: 1 },
      { shapes: [[4], [4]], axes: -1, normalize: true },
      {
        shapes: [
          [3, 4],
          [3, 2],
        ],
        axes: 1,
      },
      {
        shapes: [
          [3, 4],
          [2, 4],
        ],
        axes: 2,
      },
      {
        shapes: [
          [3, 4],
          [4, 2],
        ],
        axes: [2, 1],
      },
    ].map(({ shapes, ...options }): [string, Trial] => [
      `dot ${JSON.stringify(options)} of ${JSON.stringify(shapes)}`,
      {
        model: (tf) => {
          const inputs = shapes.map((shape) => tf.input({ shape }))
          // A layer before it, since the gradients of all inputs are to be tried.
          const before = inputs.map((x, i) => tf.layers.dense({ units: shapes[i].at(-1) }).apply(x))
          const y = tf.layers.dot(options).apply(before)
          const flat = y.shape.length > 2 ? tf.layers.flatten().apply(y) : y
          return tf.model({ inputs, outputs: tf.layers.dense({ units: 2 }).apply(flat) })
        },
        inputs: shapes.map((shape) => ({ shape })),
        targets: numbersOut,
      },
    ]),
  ),
  'a shared layer, two inputs and two outputs': {
    model: (tf) => {
      const [a, b] = [tf.input({ shape: [3] }), tf.input({ shape: [3] })]
      const shared = tf.layers.dense({ units: 4, activation: 'tanh' })
      const [p, q] = [shared.apply(a), shared.apply(b)]
      const outputs = [
        tf.layers.dense({ units: 2, name: 'first' }).apply(tf.layers.concatenate().apply([p, q])),
        tf.layers.dense({ units: 1, name: 'second' }).apply(p),
      ]
      return tf.model({ inputs: [a, b], outputs })
    },
    inputs: [{ shape: [3] }, { shape: [3] }],
    targets: [{ shape: [2] }, { shape: [1] }],
    loss: ['meanSquaredError', 'meanAbsoluteError'],
    tfjsErrs: /^val_/, // It calls the loss of the first output the loss, the loss of both that of the first, and so on.
  },
  'a model within a model': {
    model: (tf) => {
      const inner = tf.sequential({
        layers: [tf.layers.dense({ units: 4, activation: 'relu', inputShape: [3] }), tf.layers.dense({ units: 3 })],
      })
      return tf.sequential({ layers: [inner, tf.layers.dense({ units: 2 })] })
    },
    inputs: [{ shape: [3] }],
    targets: numbersOut,
  },
  'a frozen layer stays as it is': {
    model: (tf) =>
      tf.sequential({
        layers: [tf.layers.dense({ units: 4, trainable: false, inputShape: [3] }), tf.layers.dense({ units: 2 })],
      }),
    inputs: [{ shape: [3] }],
    targets: numbersOut,
  },
}
