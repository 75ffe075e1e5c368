/** The points to learn from: `x` the places, `y` the class of each, 0 or 1. */
const arms = data.spirals({ n: 160, turns: 1.25, seed: 1 })

const bends = {
  linear: (z: tf.Tensor) => z,
  tanh: (z: tf.Tensor) => z.tanh(),
  relu: (z: tf.Tensor) => z.relu(),
  sigmoid: (z: tf.Tensor) => z.sigmoid(),
}
type Bend = keyof typeof bends

/**
 * Trains a net of these widths for 400 steps of Adam.
 * Returns its numbers: W and b of every layer in turn.
 */
async function train(x: number[][], y: number[], widths: number[], bend: Bend) {
  const weights = widths.slice(1).flatMap((units, l) => {
    const size = [widths[l], units]
    const scale = l === 0 ? 2 : Math.sqrt(2 / widths[l])
    const W = tf.randomNormal(size, 0, scale, 'float32', 300 + l)
    return [tf.variable(W), tf.variable(tf.zeros([units]))]
  })
  const net = (a: tf.Tensor) => {
    for (let i = 0; i < weights.length; i += 2) {
      const z = a.matMul(weights[i]).add(weights[i + 1])
      a = i + 2 < weights.length ? bends[bend](z) : z
    }
    return a
  }
  const points = tf.tensor2d(x)
  const labels = tf.tensor2d(y.map((label) => [label]))
  const loss = () => tf.losses.sigmoidCrossEntropy(labels, net(points))
  const adam = tf.train.adam(0.05)
  for (let step = 0; step < 400; step++) adam.minimize(loss)
  const numbers = await Promise.all(weights.map((w) => w.data()))
  const flat = numbers.flatMap((values) => Array.from(values))
  return { widths, bend, weights: flat }
}

/** A net of at most sixty parameters. `y`: the class of each point. */
async function spiralNet(x: number[][], y: number[]) {
  // #region yours
  return train(x, y, [2, 14, 1], 'linear')
  // #endregion yours
}
