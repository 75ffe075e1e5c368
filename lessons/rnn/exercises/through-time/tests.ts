import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'Two moments, by hand.', zh: '两个时刻，可以手算。' }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('slopeThroughTime', [0.5, 0.25], [0, 1], 0.75, 100), slope([0.5, 0.25], [0, 1], 0.75))
  }),
  test({
    en: 'Any sequence: the slope is the one that two sides of w measure.',
    zh: '任意序列：斜率等于在 w 两侧量出来的。',
  }, { points: 3 }, async ({ call, allclose, property }) => {
    const inputs = [
      random.vector(6, -1, 1),
      random.vector(6, -1, 1),
      random.one(0.5, 1.25),
      random.integer(2, 6),
    ] as const
    await property([...inputs], async (x, y, w, moments) => {
      const [xs, ys] = [x.slice(0, moments), y.slice(0, moments)]
      allclose(await call('slopeThroughTime', xs, ys, w, 100), slope(xs, ys, w), { relative: 1e-4, absolute: 1e-5 })
    })
  }),
  test({ en: 'Too steep a slope is clipped, and keeps its sign.', zh: '太陡的斜率被裁剪，符号不变。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    const up = [
      [0.5, 0.5, 0.5],
      [-2, -2, -2],
    ]
    const down = [
      [0.5, 0.5, 0.5],
      [2, 2, 2],
    ]
    allclose(await call('slopeThroughTime', up[0], up[1], 0.5, 0.5), 0.5)
    allclose(await call('slopeThroughTime', down[0], down[1], 0.5, 0.5), -0.5)
  }),
  test({ en: 'A long sequence.', zh: '一个长序列。' }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    const xs = Array.from({ length: 30 }, (_, t) => Math.sin(t))
    const ys = xs.map((x) => x / 2)
    allclose(await call('slopeThroughTime', xs, ys, 0.9, 1000), slope(xs, ys, 0.9), { relative: 1e-4, absolute: 1e-5 })
  }),
]

/** ∂L/∂w measured from both sides of w. */
function slope(xs: number[], ys: number[], w: number): number {
  const lossAt = (weight: number) => {
    let h = 0
    return xs.reduce((loss, x, t) => {
      h = Math.tanh(weight * h + x)
      return loss + (h - ys[t]) ** 2
    }, 0)
  }
  return (lossAt(w + 1e-5) - lossAt(w - 1e-5)) / 2e-5
}
