import { random, test } from '#lib/exercises/author.ts'

const ratesFor = (count: number) => Array.from({ length: count }, (_, i) => 2 ** (i - 10))

export const tests = [
  test({ en: 'A loss that rests, falls, rests and leaps up.', zh: '损失先不动，再下降，再不动，然后跃起。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    const losses = [2, 2, 2, 1, 0.5, 0.5, 0.5, 0.5, 8, 9]
    allclose(await call('findRate', ratesFor(10), losses), bestRate(ratesFor(10), losses))
  }),
  test({ en: 'One lucky batch does not decide.', zh: '一个走运的批不能说了算。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    const losses = [2, 2.5, 2, 2, 1.75, 1.5, 1, 0.75, 0.5, 0.25, 0.25, 6]
    allclose(await call('findRate', ratesFor(12), losses), bestRate(ratesFor(12), losses))
  }),
  test({ en: 'Any walk.', zh: '任意一次试走。' }, { points: 2 }, async ({ call, allclose, property }) => {
    await property([random.vector([5, 16], 0, 5)], async (noise) => {
      const losses = noise.map((value, i) => value + 0.01 * i)
      allclose(await call('findRate', ratesFor(losses.length), losses), bestRate(ratesFor(losses.length), losses))
    })
  }),
  test({
    en: 'The steepest fall may come at the very end, or at the very beginning.',
    zh: '最陡的下降可能在最后才来，也可能一开始就来。',
  }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    for (const losses of [
      [3, 3, 3, 2.75, 2.5, 0.5],
      [5, 1, 0.95, 4],
    ])
      allclose(await call('findRate', ratesFor(losses.length), losses), bestRate(ratesFor(losses.length), losses))
  }),
]

function bestRate(rates: number[], losses: number[]): number {
  let before = losses[0]
  const falls = losses.slice(1).map((loss) => {
    const fall = 0.1 * (before - loss)
    before -= fall
    return fall
  })
  return rates[falls.indexOf(Math.max(...falls)) + 1]
}
