import { code, random, test } from '#lib/exercises/author.ts'

/** The gradient of the valley ½ (x² + 25 y²), as text for the student and as a function for us. */
const valley = code('([x, y]) => [x, 25 * y]')
const valleySlope = ([x, y]: number[]) => [x, 25 * y]

export const tests = [
  test({
    en: 'Two steps on an even slope: the second is longer by beta.',
    zh: '在均匀的斜坡上走两步：第二步因 beta 而更长。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('roll', code('() => [2]'), [0], 0.5, 0.75, 2), [[0], [-1], [-2.75]])
  }),
  test({ en: 'The path through a valley, from any start.', zh: '从任意起点出发，穿过山谷的路径。' }, {
    points: 2,
  }, async ({ call, allclose, property }) => {
    const inputs = [random.vector(2), random.one(0.01, 0.03125), random.one(0.5, 0.9), random.integer(1, 8)] as const
    await property([...inputs], async (start, rate, beta, steps) => {
      allclose(await call('roll', valley, start, rate, beta, steps), heavyBall(start, rate, beta, steps))
    })
  }),
  test({ en: 'Without momentum it is plain gradient descent.', zh: '没有动量时，它就是普通的梯度下降。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    allclose(await call('roll', valley, [4, 1], 0.03125, 0, 3), heavyBall([4, 1], 0.03125, 0, 3))
  }),
]

function heavyBall(start: number[], rate: number, beta: number, steps: number): number[][] {
  const path = [start]
  let velocity = [0, 0]
  for (let step = 0; step < steps; step++) {
    const slope = valleySlope(path[step])
    velocity = velocity.map((v, i) => beta * v + slope[i])
    path.push(path[step].map((value, i) => value - rate * velocity[i]))
  }
  return path
}
