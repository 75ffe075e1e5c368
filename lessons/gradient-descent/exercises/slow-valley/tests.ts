import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'For 500 steps: the last one is needed, and it is enough.',
    zh: '对 500 步：最后一步少不得，而且恰好够。',
  }, { points: 2 }, async ({ call, numbers, ensure }) => {
    const answer = await call('slowValley', 500, 0)
    const [xx = 0, , , yy = 0] = Array.from(numbers(answer))
    ensure(answer, farAfter(499, xx, yy) > 0.001, {
      en: 'This valley is left in less than 500 steps: make it steeper across.',
      zh: '走出这条山谷用不了 500 步：横向还要更陡。',
    })
    ensure(answer, farAfter(500, xx, yy) < 0.00100001, {
      en: 'After 500 steps at the best rate more than a thousandth of the way is left.',
      zh: '用最好的学习率走 500 步，剩下的路还超过千分之一。',
    })
  }),
  test({
    en: 'Along the axis the slope is the place itself: the curvature there is 1, at any angle.',
    zh: '沿轴线方向，斜率就等于所在的位置：无论角度多大，那里的曲率都是 1。',
  }, { points: 1 }, async ({ call, numbers, ensure, property }) => {
    await property([random.integer(20, 900), random.number(0.25, 1.25)], async (steps, angle) => {
      const answer = await call('slowValley', steps, angle)
      const [xx = 0, xy = 0, yx = 0, yy = 0] = Array.from(numbers(answer))
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      const off = Math.hypot(xx * c + xy * s - c, yx * c + yy * s - s)
      ensure(answer, off < 1e-6, {
        en: 'The slope at (cos angle, sin angle) should be that very place.',
        zh: '在 (cos angle, sin angle) 处，斜率应当就是这个位置本身。',
      })
      ensure(answer, Math.abs(xx + yy) > 2.01, {
        en: 'A round bowl is not slow.',
        zh: '圆碗可不慢。',
      })
    })
  }),
  test({
    en: 'Across the axis it is as steep as that number of steps asks for, at any angle.',
    zh: '横向的陡峭程度恰好合乎步数的要求，无论角度多大。',
  }, { points: 2 }, async ({ call, numbers, ensure, property }) => {
    await property([random.integer(20, 900), random.number(-1.5, 1.5)], async (steps, angle) => {
      const answer = await call('slowValley', steps, angle)
      const [xx = 0, xy = 0, yx = 0, yy = 0] = Array.from(numbers(answer))
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      const steep = [-xx * s + xy * c, -yx * s + yy * c]
      const curvature = Math.hypot(...steep)
      ensure(answer, Math.hypot(steep[0]! + curvature * s, steep[1]! - curvature * c) < 1e-6 * curvature, {
        en: 'The slope at (−sin angle, cos angle) should point the same way as that place.',
        zh: '在 (−sin angle, cos angle) 处，斜率应当与这个位置同向。',
      })
      ensure(answer, Math.abs(Math.log(kept(1, curvature)) * steps + Math.log(1000)) < 1e-4, {
        en: 'At the best rate this many steps leave more or less than a thousandth.',
        zh: '用最好的学习率走这么多步，剩下的不是千分之一。',
      })
    })
  }),
]

/** What a step at the best rate keeps of the distance between two curvatures. */
const kept = (gentle: number, steep: number) => (steep - gentle) / (steep + gentle)

/** How much of the distance is left after a walk at the best rate, in the direction that is worst. */
function farAfter(steps: number, xx: number, yy: number): number {
  const rate = 2 / (xx + yy)
  let [x, y] = [1, 1]
  for (let step = 0; step < steps; step++) {
    x -= rate * xx * x
    y -= rate * yy * y
  }
  return Math.max(Math.abs(x), Math.abs(y))
}
