/** Digits to learn from. The network is judged by others. */
const { train } = await data.mnist({ train: 1000, test: 0 })
const rows = train.size
const pixels = Float32Array.from(train.images, (v) => v / 255)
const x = tf.tensor4d(pixels, [rows, 28, 28, 1])
const y = tf.tensor1d(Array.from(train.labels))

/** Reads digits, made seven by seven. */
const net = tf.sequential()
net.add(tf.layers.averagePooling2d({ inputShape: [28, 28, 1], poolSize: 4 }))
net.add(tf.layers.flatten())
net.add(tf.layers.dense({ units: 10, activation: 'softmax' }))
// #region yours
const [rate, epochs] = [0.00001, 1]
// #endregion yours
net.compile({
  optimizer: tf.train.adam(rate),
  loss: 'sparseCategoricalCrossentropy',
})
const callbacks = training.callbacks({ rows, epochs, batch: 32 })
await net.fit(x, y, { epochs, batchSize: 32, callbacks })
