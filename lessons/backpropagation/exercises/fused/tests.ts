import { random, slopes, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'Two equal logits, the first is true: half too little, half too much.',
    zh: '两个相等的 logit，真实类别是第一个：一个少了一半，一个多了一半。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('lossGradient', [[0, 0]], [0]), [[-0.5, 0.5]])
  }),
  test({
    en: 'A batch: as the slopes of the mean loss that are measured.',
    zh: '一个批量：与量出来的平均损失的斜率一致。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    const labels = [random.integer(0, 2), random.integer(0, 2)] as const
    await property([random.matrix(2, 3), ...labels], async (logits, first, second) => {
      const measured = slopes((flat) => meanLoss(flat, [first, second]), logits.flat())
      const rows = [0, 3].map((from) => Array.from(measured.slice(from, from + 3)))
      allclose(await call('lossGradient', logits, [first, second]), rows, { absolute: 1e-6 })
    })
  }),
  test({
    en: 'Logits of a thousand: nothing overflows.',
    zh: 'logit 上千：什么也不溢出。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('lossGradient', [[1000, 0, -1000]], [1]), [[1, -1, 0]])
  }),
  test({
    en: 'A certain and right answer needs no change.',
    zh: '答得又对又有把握，就不必改变。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    allclose(
      await call(
        'lossGradient',
        [
          [-900, 800],
          [0, 0],
        ],
        [1, 0],
      ),
      [
        [0, 0],
        [-0.25, 0.25],
      ],
    )
  }),
]

/** −log softmax of the true class, mean over rows of three. */
function meanLoss(flat: Float64Array, labels: number[]): number {
  const losses = labels.map((label, n) => {
    const row = flat.slice(3 * n, 3 * n + 3)
    return Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0)) - row[label]
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / labels.length
}
