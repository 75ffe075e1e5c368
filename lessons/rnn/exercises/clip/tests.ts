import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'A gradient of length 5 is cut to 1; one shorter than its limit stays as it is.',
    zh: '长度为 5 的梯度被裁剪到 1；比上限短的保持原样。',
  }, {
    points: 2,
  }, async ({ call, allclose }) => {
    allclose(
      await call(
        'clip',
        [
          [2, 4],
          [2, 1],
        ],
        1,
      ),
      [
        [0.4, 0.8],
        [0.4, 0.2],
      ],
    )
    allclose(
      await call(
        'clip',
        [
          [0.25, -0.5],
          [0.5, 0],
        ],
        2,
      ),
      [
        [0.25, -0.5],
        [0.5, 0],
      ],
    )
  }),
  test({
    en: 'The direction stays, and the length is the limit, whatever the gradients.',
    zh: '不论梯度是什么，方向不变，长度等于上限。',
  }, { points: 2, hidden: true }, async ({ call, allclose, property }) => {
    const inputs = [random.vector(3, 1, 4), random.vector(3, -8, -1), random.number(0.25, 1.5)] as const
    await property([...inputs], async (a, b, limit) => {
      const norm = Math.hypot(...a, ...b)
      allclose(
        await call('clip', [a, b], limit),
        [a, b].map((row) => row.map((g) => (g * limit) / norm)),
      )
    })
  }),
]
