import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'The mean of 1, 2 and 6 is 3.', zh: '1、2、6 的平均数是 3。' }, { points: 1 }, async ({
    call,
    allclose,
  }) => {
    allclose(await call('mean', [1, 2, 6]), 3)
  }),
  test({ en: 'Any numbers, any count.', zh: '任意多个任意的数。' }, { points: 1 }, async ({
    call,
    allclose,
    property,
  }) => {
    await property([random.vector([2, 6])], async (values) => {
      allclose(await call('mean', values), values.reduce((sum, value) => sum + value, 0) / values.length)
    })
  }),
]
