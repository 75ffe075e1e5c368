import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'Two pictures of three pixels become two rows.', zh: '两幅各三个像素的图，变成两行。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('scale', [0, 51, 255, 204, 102, 0], 3), [
      [0, 0.2, 1],
      [0.8, 0.4, 0],
    ])
  }),
  test({ en: 'The same byte means the same grey in every picture.', zh: '同一个字节在每幅图里都是同样的灰度。' }, {
    points: 1,
  }, async ({ call, allclose, property }) => {
    await property([random.vector([2, 6], 0, 200), random.integer(1, 3)], async (bytes, copies) => {
      const all = Array.from({ length: copies }, () => bytes).flat()
      const rows = Array.from({ length: copies }, () => bytes.map((byte) => byte / 255))
      allclose(await call('scale', all, bytes.length), rows)
    })
  }),
  test({ en: 'A label becomes a one in its place.', zh: '一个标签变成它所在位置上的一个 1。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('oneHot', [2, 0], 4), [
      [0, 0, 1, 0],
      [1, 0, 0, 0],
    ])
  }),
  test({
    en: 'Any labels, any number of classes, also classes that nobody has.',
    zh: '任意的标签和类别数，没有样本的类别也算。',
  }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose, property }) => {
    await property([random.integer(1, 5), random.integer(0, 4)], async (extra, label) => {
      const classes = label + extra
      const row = (k: number) => Array.from({ length: classes }, (_, i) => (i === k ? 1 : 0))
      allclose(await call('oneHot', [label, 0, label], classes), [row(label), row(0), row(label)])
    })
  }),
]
