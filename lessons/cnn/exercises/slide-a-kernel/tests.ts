import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'The kernel 1, −1 answers only where a row changes.',
    zh: '卷积核 1、−1 只在一行里有变化的地方作答。',
  }, { points: 1 }, async ({ call, allclose }) => {
    const answer = await call(
      'slide',
      [
        [5, 5, 2, 2],
        [5, 2, 2, 2],
      ],
      [[1, -1]],
    )
    allclose(answer, [
      [0, 3, 0],
      [3, 0, 0],
    ])
  }),
  test({
    en: 'Any image and any kernel: every place has its weighted sum.',
    zh: '任意图像、任意卷积核：每个位置都是它的加权和。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([random.matrix(4, 5), random.matrix(2, 3)], async (image, kernel) => {
      allclose(await call('slide', image, kernel), slide(image, kernel))
    })
    await property([random.matrix(5, 4), random.matrix(3, 1)], async (image, kernel) => {
      allclose(await call('slide', image, kernel), slide(image, kernel))
    })
  }),
]

/** Row by row of sums over the window that begins there. */
function slide(image: number[][], kernel: number[][]): number[][] {
  const [m, n] = [kernel.length, kernel[0]!.length]
  const window = (i: number, j: number) => image.slice(i, i + m).flatMap((row) => row.slice(j, j + n))
  const weights = kernel.flat()
  return image
    .slice(m - 1)
    .map((row, i) => row.slice(n - 1).map((_, j) => window(i, j).reduce((sum, v, k) => sum + v * weights[k]!, 0)))
}
