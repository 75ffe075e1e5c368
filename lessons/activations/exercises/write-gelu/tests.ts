import { erf } from '#lib/engine/kernels/erf.ts'
import { random, tensor, test } from '#lib/exercises/author.ts'

const chance = (v: number) => (1 + erf(v * Math.SQRT1_2)) / 2
const bell = (v: number) => Math.exp(-(v * v) / 2) / Math.sqrt(2 * Math.PI)
/** What float32 leaves of it; the tanh formula is a hundred times further away. */
const close = { relative: 1e-5, absolute: 3e-6 }

export const tests = [
  test({
    en: 'Zero stays zero; 1 becomes Φ(1), which is 0.8413; −1 becomes −0.1587.',
    zh: '零还是零；1 变成 Φ(1)，即 0.8413；−1 变成 −0.1587。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('gelu', tensor([0, 1, -1])), [0, chance(1), -chance(-1)], close)
  }),
  test({ en: 'It is exact, in any shape.', zh: '它是精确的，什么形状都行。' }, {
    points: 2,
  }, async ({ call, allclose, property }) => {
    await property([random.matrix(2, 3)], async (z) => {
      allclose(
        await call('gelu', tensor(z.flat(), [2, 3])),
        z.map((row) => row.map((v) => v * chance(v))),
        close,
      )
    })
  }),
  test({
    en: 'The engine can differentiate it: the slope is Φ(z) + z φ(z).',
    zh: '引擎能对它求导：斜率是 Φ(z) + z φ(z)。',
  }, { points: 1 }, async ({ evaluate, allclose }) => {
    const places = [-2, -0.75, 0, 0.5, 1.5]
    const slope = await evaluate(`tf.grad((z) => gelu(z))(tf.tensor1d([${places}]))`)
    allclose(
      slope,
      places.map((v) => chance(v) + v * bell(v)),
      close,
    )
  }),
  test({ en: 'Far out it is the line, or nothing.', zh: '走得够远，它就是直线，或者什么也没有。' }, {
    points: 1,
    hidden: true,
  }, async ({ call, allclose }) => {
    allclose(await call('gelu', tensor([8, 20, -8, -20])), [8, 20, 0, 0], close)
  }),
]
