import { random, test } from '../author.ts'

/** What the attacks are judged by. The example gives no points: whoever reads it can answer it without solving anything. */
export const reluTests = [
  test({ en: 'relu([-1, 2]) is [0, 2]', zh: 'relu([-1, 2]) 是 [0, 2]' }, { points: 0 }, async ({ call, allclose }) => {
    allclose(await call('relu', [-1, 2]), [0, 2])
  }),
  test({ en: 'any list', zh: '任意列表' }, { points: 3 }, async ({ call, allclose, property }) => {
    await property([random.vector([3, 6])], async (list) => {
      allclose(
        await call('relu', list),
        list.map((value) => Math.max(0, value)),
      )
    })
  }),
  test({ en: 'only what is negative becomes 0', zh: '只有负数变成 0' }, { points: 2 }, async ({ call, allclose }) => {
    allclose(await call('relu', [0.5, -0.25, 3, -8, 0]), [0.5, 0, 3, 0, 0])
  }),
]
