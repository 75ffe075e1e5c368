import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({ en: 'With one curvature, 4, the limit is one half.', zh: '只有一个曲率 4 时，界限是二分之一。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('largestRate', [4]), 0.5)
  }),
  test({
    en: 'Just below the limit a walk comes home; just above it runs away.',
    zh: '略低于界限，行走会回到碗底；略高于界限，它会越走越远。',
  }, { points: 2 }, async ({ call, numbers, ensure, property }) => {
    await property([random.vector([1, 4], 0.5, 8)], async (curvatures) => {
      const answer = await call('largestRate', curvatures)
      const [limit] = Array.from(numbers(answer))
      ensure(answer, shrinks(curvatures, 0.98 * limit), {
        en: 'At 0.98 times this rate the walk still runs away: the limit is lower.',
        zh: '学习率取它的 0.98 倍时，行走仍然越走越远：真正的界限更低。',
      })
      ensure(answer, !shrinks(curvatures, 1.02 * limit), {
        en: 'At 1.02 times this rate the walk still comes home: the limit is higher.',
        zh: '学习率取它的 1.02 倍时，行走仍然回到碗底：真正的界限更高。',
      })
    })
  }),
]

/** Whether descent from (1, ..., 1) ends nearer to the bottom than it began, in every direction. */
function shrinks(curvatures: number[], rate: number): boolean {
  return curvatures.every((curvature) => {
    let theta = 1
    for (let step = 0; step < 50; step++) theta -= rate * curvature * theta
    return Math.abs(theta) < 1
  })
}
