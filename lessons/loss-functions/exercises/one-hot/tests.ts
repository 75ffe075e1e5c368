import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'Labels 0, 2, 1 of three classes.', zh: '三个类别，标签为 0、2、1。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    const rows = [
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ]
    allclose(await call('oneHot', [0, 2, 1], 3), rows)
  }),
  test({
    en: 'Any labels, also when the last class does not occur among them.',
    zh: '任意标签，哪怕最后一个类别没有出现。',
  }, { points: 1 }, async ({ call, allclose, property }) => {
    const label = random.integer(0, 4)
    await property([label, label, label, random.integer(5, 7)], async (a, b, c, classes) => {
      const rows = [a, b, c].map((at) => new Array(classes).fill(0).with(at, 1))
      allclose(await call('oneHot', [a, b, c], classes), rows)
    })
  }),
  test({ en: 'One label is a batch, too.', zh: '只有一个标签，也是一个批量。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    allclose(await call('oneHot', [1], 6), [[0, 1, 0, 0, 0, 0]])
  }),
]
