import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'Three of four are right.', zh: '四个里对了三个。' }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('accuracy', [0, 1, 1, 2], [0, 1, 2, 2]), 0.75)
  }),
  test({
    en: 'What is goes down the rows, what was read goes along the columns.',
    zh: '真实的类别是行，读成的类别是列。',
  }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('countPairs', [0, 1, 1, 2], [0, 1, 2, 2], 3), [
      [1, 0, 0],
      [0, 1, 1],
      [0, 0, 1],
    ])
  }),
  test({ en: 'Any labels and answers.', zh: '任意的标签和答案。' }, {
    points: 2,
  }, async ({ call, allclose, property }) => {
    const digits = random.vector(8, 0, 3)
    await property([digits, digits], async (a, b) => {
      const [truth, read] = [a.map(Math.floor), b.map(Math.floor)]
      allclose(await call('accuracy', truth, read), truth.filter((label, i) => label === read[i]).length / 8)
      allclose(await call('countPairs', truth, read, 4), pairsOf(truth, read, 4))
    })
  }),
  test({
    en: 'Classes of very different size, and one that nobody has.',
    zh: '大小悬殊的类别，还有一个没有样本的类别。',
  }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    const truth = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    const read = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    allclose(await call('accuracy', truth, read), 0.9)
    allclose(await call('countPairs', truth, read, 3), pairsOf(truth, read, 3))
  }),
]

function pairsOf(truth: number[], read: number[], classes: number): number[][] {
  const count = (i: number, j: number) => truth.filter((label, k) => label === i && read[k] === j).length
  return Array.from({ length: classes }, (_, i) => Array.from({ length: classes }, (_, j) => count(i, j)))
}
