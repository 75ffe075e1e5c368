import { random, slopes, test } from '#lib/exercises/author.ts'

const loss = ([a, b]: ArrayLike<number> & Iterable<number>): number => (a * b + a * Math.tanh(b)) ** 2

export const tests = [
  test({
    en: 'Where b is tiny, tanh(b) is b, and y is 2ab: the slopes are 8ab² and 8a²b.',
    zh: 'b 很小时，tanh(b) 就是 b，y 就是 2ab：两个斜率是 8ab² 与 8a²b。',
  }, { points: 1 }, async ({ call, allclose }) => {
    // y ≈ 2ab, so L ≈ 4a²b²: slopes 8ab² and 8a²b.
    allclose(await call('gradient', 2, 0.001), [8 * 2 * 1e-6, 8 * 4 * 1e-3], { relative: 1e-4 })
  }),
  test({ en: 'Anywhere: as the slopes that are measured.', zh: '在任何地方：与量出来的斜率一致。' }, {
    points: 2,
  }, async ({ call, allclose, property }) => {
    await property([random.number(-2, 2), random.number(-2, 2)], async (a, b) => {
      allclose(await call('gradient', a, b), Array.from(slopes(loss, [a, b])), { relative: 1e-5, absolute: 1e-5 })
    })
  }),
]
