/** The cell on the cover, the same in both languages: a line fitted to noisy points by gradient descent. */
export const homeCell = {
  id: 'line',
  /** Largest relative difference that still counts as agreement between engines. */
  tolerance: 1e-4,
  code: `const rate = slider(0.2, { min: 0, max: 1.1, step: 0.01 })
const x = tf.linspace(-1, 1, 50)
const noise = tf.randomNormal([50], 0, 0.3, 'float32', 1)
const y = x.mul(2).add(1).add(noise) // a line, blurred
const loss = (a, b) => x.mul(a).add(b).sub(y).square().mean()
let [a, b] = [tf.scalar(0), tf.scalar(0)]
for (let step = 0; step < 60; step++) {
  const [da, db] = tf.grads(loss)([a, b])
  a = a.sub(da.mul(rate)) // a ← a − η · ∂L/∂a
  b = b.sub(db.mul(rate))
}
const rows = await tf.stack([x, y, x.mul(a).add(b)], 1).array()
Plot.plot({
  ariaLabel: 'Points along a rising line, and the line found',
  height: 190,
  x: { label: 'x' },
  y: { label: 'y' },
  marks: [Plot.dot(rows), Plot.line(rows, { x: '0', y: '2' })],
})`,
}
