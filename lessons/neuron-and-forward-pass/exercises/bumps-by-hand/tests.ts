import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'With steep steps the network is as high as the bump that x is in.',
    zh: '阶跃很陡时，网络的值就是 x 所在鼓包的高度。',
  }, { points: 1 }, async ({ call, allclose }) => {
    const heights = [0.25, 1, -0.5, 0.75]
    for (const [i, height] of heights.entries()) {
      allclose(await call('follow', (i + 0.5) / 4, heights, 800), height, { absolute: 1e-6 })
    }
  }),
  test({ en: 'Any heights, soft steps too.', zh: '任意的高度，柔和的阶跃也对。' }, {
    points: 2,
  }, async ({ call, allclose, property }) => {
    const inputs = [random.number(0, 1), random.vector([1, 5]), random.one(4, 20, 50)] as const
    await property([...inputs], async (x, heights, k) => {
      allclose(await call('follow', x, heights, k), bumps(x, heights, k), { absolute: 1e-6 })
    })
  }),
  test({
    en: 'Right of the last bump the network goes back to zero, and on the last edge it is halfway.',
    zh: '在最后一个鼓包右边，网络回到零；在最后一条边缘上，恰好是一半。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    allclose(await call('follow', 2, [1, 3], 100), 0, { absolute: 1e-6 })
    allclose(await call('follow', 1, [1, 3], 100), 1.5, { absolute: 1e-6 })
  }),
]

function bumps(x: number, heights: number[], k: number): number {
  const step = (place: number) => 1 / (1 + Math.exp(-k * (x - place)))
  const width = 1 / heights.length
  return heights.reduce((sum, height, i) => sum + height * (step(i * width) - step((i + 1) * width)), 0)
}
