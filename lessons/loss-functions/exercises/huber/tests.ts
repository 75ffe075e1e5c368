import { random, test } from '#lib/exercises/author.ts'

/** The area under the pull, from no error to this one: ∫ min(|e|, δ). */
const area = (error: number, delta: number) => {
  const size = Math.abs(error)
  return Math.min(size, delta) ** 2 / 2 + delta * Math.max(0, size - delta)
}

export const tests = [
  test({
    en: 'A small error, 0.5, with delta 1: loss 0.125, slope 0.5.',
    zh: '小误差 0.5，delta 为 1：损失 0.125，斜率 0.5。',
  }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('huber', 0.5, 1), [0.125, 0.5])
  }),
  test({
    en: 'The loss is the area under a pull that grows with the error up to delta, and no further.',
    zh: '损失是拉力下的面积：拉力随误差增大，到 delta 为止。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([random.number(-6, 6), random.number(0.25, 4)], async (error, delta) => {
      const pull = Math.max(-delta, Math.min(delta, error))
      allclose(await call('huber', error, delta), [area(error, delta), pull])
    })
  }),
  test({
    en: 'Far out, one more unit of error costs delta.',
    zh: '在远处，误差每多一个单位，损失就多 delta。',
  }, { points: 1, hidden: true }, async ({ call, numbers, ensure }) => {
    const near = await call('huber', -1000, 0.5)
    const far = await call('huber', -1001, 0.5)
    const more = numbers(far)[0] - numbers(near)[0]
    ensure(far, Math.abs(more - 0.5) < 1e-6 && Math.abs(numbers(far)[1] + 0.5) < 1e-6, {
      en: 'From −1000 to −1001 the loss should grow by 0.5, and the slope there is −0.5.',
      zh: '从 −1000 到 −1001，损失应当增加 0.5，那里的斜率是 −0.5。',
    })
  }),
]
