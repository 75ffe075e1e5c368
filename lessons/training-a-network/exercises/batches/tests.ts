import { random, test } from '#lib/exercises/author.ts'

const span = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i)

export const tests = [
  test({ en: 'Ten rows in batches of five: two batches.', zh: '十行，每批五行：两批。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('countBatches', 10, 5), 2)
    allclose(await call('batch', 10, 5, 1), [5, 6, 7, 8, 9])
  }),
  test({
    en: 'Ten rows in batches of four: the last batch is what is left.',
    zh: '十行，每批四行：最后一批是剩下的行。',
  }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('countBatches', 10, 4), 3)
    allclose(await call('batch', 10, 4, 2), [8, 9])
  }),
  test({ en: 'Every row comes once, whatever the sizes.', zh: '不论大小如何，每一行都恰好出现一次。' }, {
    points: 2,
  }, async ({ call, allclose, property }) => {
    await property([random.integer(1, 6), random.integer(1, 4), random.integer(1, 6)], async (size, whole, left) => {
      const rows = size * whole + Math.min(left, size)
      const last = Math.ceil(rows / size) - 1
      allclose(await call('countBatches', rows, size), last + 1)
      allclose(await call('batch', rows, size, last), span(last * size, rows))
      allclose(await call('batch', rows, size, whole - 1), span((whole - 1) * size, whole * size))
    })
  }),
  test({ en: 'A batch larger than the data is the data.', zh: '比数据还大的一批，就是全部数据。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    allclose(await call('countBatches', 3, 200), 1)
    allclose(await call('batch', 3, 200, 0), [0, 1, 2])
  }),
]
