/** Digits to learn from. Those that the network will be judged by are others. */
const { train } = await data.mnist({ train: 6000, test: 0 })
const pixels = Float32Array.from(train.images, (byte) => byte / 255)
const x = tf.tensor4d(pixels, [train.size, 28, 28, 1])
const y = tf.tensor1d(Array.from(train.labels))

/** Reads digits, with at most 20,000 parameters. */
const net = tf.sequential()
// #region yours
const conv = (filters: number, kernelSize: number, inputShape?: number[]) =>
  tf.layers.conv2d({ filters, kernelSize, activation: 'relu', inputShape })
net.add(conv(8, 5, [28, 28, 1]))
net.add(tf.layers.maxPooling2d({ poolSize: 2 }))
net.add(conv(16, 3))
net.add(tf.layers.maxPooling2d({ poolSize: 2 }))
net.add(tf.layers.flatten())
net.add(tf.layers.dense({ units: 10, activation: 'softmax' }))
const epochs = 4
// #endregion yours
net.compile({
  optimizer: tf.train.adam(0.003),
  loss: 'sparseCategoricalCrossentropy',
})
const callbacks = training.callbacks({ rows: train.size, epochs, batch: 32 })
await net.fit(x, y, { epochs, batchSize: 32, callbacks, verbose: 0 })
