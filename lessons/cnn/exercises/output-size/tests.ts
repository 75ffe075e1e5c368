import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'A window of 3 on a picture of 28 has 26 places.',
    zh: '宽 3 的窗口在宽 28 的图像上有 26 个位置。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('places', 28, 3, 1, 0), 26)
  }),
  test({
    en: 'Padding adds places on both sides.',
    zh: '填充在两侧都增加位置。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('places', 28, 5, 1, 2), 28)
    allclose(await call('places', 6, 2, 1, 1), 7)
  }),
  test({
    en: 'A stride makes it as many as there are, counted one by one, whatever the sizes.',
    zh: '有步幅时，无论尺寸如何，都与一个一个数出来的一样多。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    const inputs = [random.integer(5, 40), random.integer(1, 5), random.integer(1, 4), random.integer(0, 3)] as const
    await property([...inputs], async (n, k, s, p) => {
      allclose(await call('places', n, k, s, p), counted(n, k, s, p))
    })
  }),
  test({
    en: 'A window as wide as the padded picture has one place.',
    zh: '与填充后的图像一样宽的窗口只有一个位置。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    allclose(await call('places', 7, 9, 3, 1), 1)
  }),
]

/** Walks over the padded picture and counts. */
function counted(n: number, k: number, s: number, p: number): number {
  let count = 0
  for (let start = -p; start + k <= n + p; start += s) count++
  return count
}
