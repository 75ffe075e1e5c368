import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'The largest of a window gets its slope, the others get nothing.',
    zh: '窗口里最大的数得到它的斜率，其余的什么也得不到。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(
      await call(
        'poolBackward',
        [
          [1, 4],
          [3, 2],
        ],
        [[5]],
      ),
      [
        [0, 5],
        [0, 0],
      ],
    )
  }),
  test({
    en: 'At a tie the whole slope goes to the first winner, row by row.',
    zh: '并列时，整个斜率归逐行数来的第一个最大值。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(
      await call(
        'poolBackward',
        [
          [2, 7],
          [7, 7],
        ],
        [[3]],
      ),
      [
        [0, 3],
        [0, 0],
      ],
    )
    allclose(
      await call(
        'poolBackward',
        [
          [0, 0],
          [0, 0],
        ],
        [[-1]],
      ),
      [
        [-1, 0],
        [0, 0],
      ],
    )
  }),
  test({
    en: 'Every window of a larger map hands its own slope back.',
    zh: '在更大的特征图上，每个窗口交还自己的斜率。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([random.matrix(4, 6), random.matrix(2, 3)], async (map, slopes) => {
      allclose(await call('poolBackward', map, slopes), handBack(map, slopes))
    })
  }),
  test({
    en: 'Numbers below zero can win too, and ties are settled as above.',
    zh: '负数也可能获胜，并列时规则不变。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    const map = [
      [-3, -1, -5, -5],
      [-1, -2, -5, -9],
    ]
    allclose(await call('poolBackward', map, [[2, 4]]), handBack(map, [[2, 4]]))
  }),
]

function handBack(map: number[][], slopes: number[][]): number[][] {
  const result = map.map((row) => row.map(() => 0))
  for (const [i, row] of slopes.entries()) {
    for (const [j, slope] of row.entries()) {
      const places = [
        [2 * i, 2 * j],
        [2 * i, 2 * j + 1],
        [2 * i + 1, 2 * j],
        [2 * i + 1, 2 * j + 1],
      ]
      const values = places.map(([r, c]) => map[r][c])
      const [r, c] = places[values.indexOf(Math.max(...values))]
      result[r][c] = slope
    }
  }
  return result
}
