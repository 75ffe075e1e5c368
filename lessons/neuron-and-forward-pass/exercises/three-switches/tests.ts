import { test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'One switch up lights the lamp, whichever it is; with none up it is dark.',
    zh: '任意一个开关向上，灯就亮；都向下，灯就灭。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('lamp', 0, 0, 0), 0)
    allclose(await call('lamp', 1, 0, 0), 1)
    allclose(await call('lamp', 0, 1, 0), 1)
    allclose(await call('lamp', 0, 0, 1), 1)
  }),
  test({
    en: 'Moving any one switch always turns the lamp over.',
    zh: '不论拨动哪一个开关，灯的状态总会反转。',
  }, { points: 2 }, async ({ call, allclose }) => {
    const said = []
    for (let position = 0; position < 8; position++) {
      const up = [4, 2, 1].map((bit) => Number((position & bit) > 0))
      const odd = up.filter((switched) => switched === 1).length % 2
      said.push({ lamp: await call('lamp', up[0], up[1], up[2]), odd })
    }
    for (const { lamp, odd } of said) allclose(lamp, odd)
  }),
  test({
    en: 'It burns with all three up, and is dark with any two.',
    zh: '三个都向上时灯亮，任意两个向上时灯灭。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    allclose(await call('lamp', 1, 1, 1), 1)
    allclose(await call('lamp', 1, 1, 0), 0)
    allclose(await call('lamp', 1, 0, 1), 0)
    allclose(await call('lamp', 0, 1, 1), 0)
  }),
]
