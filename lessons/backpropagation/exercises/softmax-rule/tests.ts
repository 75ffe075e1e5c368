import { random, slopes, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'Two classes, one half each, and only the first one matters: what one gains the other loses.',
    zh: '两个类别各占一半，只有第一个要紧：一个得到多少，另一个就失去多少。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('softmaxRule', [[0.5, 0.5]], [[1, 0]]), [[0.25, -0.25]])
  }),
  test({
    en: 'A batch: each row by itself, as the slopes that are measured.',
    zh: '一个批量：每一行各算各的，与量出来的斜率一致。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([random.matrix(2, 3, -2, 2), random.matrix(2, 3)], async (z, dP) => {
      const loss = (flat: Float64Array) =>
        dP
          .flatMap((row, n) => softmax(Array.from(flat.slice(3 * n, 3 * n + 3))).map((p, i) => p * row[i]))
          .reduce((sum, v) => sum + v, 0)
      const measured = slopes(loss, z.flat())
      const rows = [0, 3].map((from) => Array.from(measured.slice(from, from + 3)))
      allclose(await call('softmaxRule', z.map(softmax), dP), rows, { absolute: 1e-6 })
    })
  }),
  test({
    en: 'Behind a cross entropy, which sends −t / p, it gives p − t.',
    zh: '接在交叉熵后面，它送来 −t / p，于是得到 p − t。',
  }, { points: 1 }, async ({ call, allclose }) => {
    const p = softmax([2, -1, 0.5])
    const t = [0, 1, 0]
    allclose(
      await call('softmaxRule', [p], [t.map((truth, i) => -truth / p[i])]),
      [p.map((value, i) => value - t[i])],
      { absolute: 1e-6 },
    )
  }),
  test({
    en: 'Whatever arrives: what goes back adds up to zero.',
    zh: '不论到达的是什么：交回去的总和为零。',
  }, { points: 1, hidden: true }, async ({ call, numbers, ensure, allclose }) => {
    const answer = await call('softmaxRule', [[0.125, 0.625, 0.25]], [[3, -1, 8]])
    const total = Array.from(numbers(answer)).reduce((sum, value) => sum + value, 0)
    ensure(answer, Math.abs(total) < 1e-9, {
      en: 'The sum is not zero, though lifting all logits together changes nothing.',
      zh: '总和不是零；可是所有 logit 一起抬高，什么也不会变。',
    })
    allclose(answer, [rule([0.125, 0.625, 0.25], [3, -1, 8])])
  }),
]

function softmax(z: number[]): number[] {
  const powers = z.map(Math.exp)
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** With the whole matrix of slopes, ∂p_j/∂z_i. */
function rule(p: number[], dP: number[]): number[] {
  return p.map((pi, i) => p.reduce((sum, pj, j) => sum + dP[j] * (i === j ? pi * (1 - pi) : -pi * pj), 0))
}
