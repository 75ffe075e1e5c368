/** Digits to learn from. The network is judged by others. */
const { train } = await data.mnist({ train: 6000, test: 0 })
const rows = train.size
const pixels = Float32Array.from(train.images, (v) => v / 255)
const x = tf.tensor4d(pixels, [rows, 28, 28, 1])
const y = tf.tensor1d(Array.from(train.labels))

/** Reads digits, with at most 20,000 parameters. */
const net = tf.sequential()
// #region yours
const inputShape = [28, 28, 1]
const activation = 'relu'
const [first, second] = [
  { inputShape, filters: 8, kernelSize: 5, activation },
  { filters: 16, kernelSize: 3, activation },
] as const
net.add(tf.layers.conv2d(first))
net.add(tf.layers.maxPooling2d({ poolSize: 2 }))
net.add(tf.layers.conv2d(second))
net.add(tf.layers.maxPooling2d({ poolSize: 2 }))
net.add(tf.layers.flatten())
net.add(tf.layers.dense({ units: 10, activation: 'softmax' }))
const epochs = 4
// #endregion yours
net.compile({
  optimizer: tf.train.adam(0.003),
  loss: 'sparseCategoricalCrossentropy',
})
const callbacks = training.callbacks({ rows, epochs, batch: 32 })
await net.fit(x, y, { epochs, batchSize: 32, callbacks })
