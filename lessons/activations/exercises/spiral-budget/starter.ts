const bends = {
  linear: (z: tf.Tensor) => z,
  tanh: (z: tf.Tensor) => z.tanh(),
  relu: (z: tf.Tensor) => z.relu(),
  sigmoid: (z: tf.Tensor) => z.sigmoid(),
}

/** Trains a net of these widths for 400 steps of Adam and returns it as plain numbers: W and b of every layer in turn. */
async function train(x: number[][], y: number[], widths: number[], bend: keyof typeof bends) {
  const weights = widths.slice(1).flatMap((units, l) => {
    const scale = l === 0 ? 2 : Math.sqrt(2 / widths[l])
    return [tf.randomNormal([widths[l], units], 0, scale, 'float32', 300 + l), tf.zeros([units])].map((w) =>
      tf.variable(w),
    )
  })
  const net = (a: tf.Tensor) => {
    for (let i = 0; i < weights.length; i += 2) {
      const z = a.matMul(weights[i]).add(weights[i + 1])
      a = i + 2 < weights.length ? bends[bend](z) : z
    }
    return a
  }
  const [points, labels] = [tf.tensor2d(x), tf.tensor2d(y.map((label) => [label]))]
  const adam = tf.train.adam(0.05)
  for (let step = 0; step < 400; step++) adam.minimize(() => tf.losses.sigmoidCrossEntropy(labels, net(points)))
  const numbers = await Promise.all(weights.map((w) => w.data()))
  return { widths, bend, weights: numbers.flatMap((values) => Array.from(values)) }
}

/** A net that tells the two arms of the spiral apart, with at most sixty parameters. `y` holds the class of each point. */
async function spiralNet(x: number[][], y: number[]) {
  // #region yours
  return train(x, y, [2, 2, 1], 'sigmoid')
  // #endregion yours
}
