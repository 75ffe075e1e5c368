import { type AnswerForm, test } from '#lib/exercises/author.ts'

export const form: AnswerForm = {
  kind: 'number',
  name: 'edge',
  alike: 0.03,
  before: { cell: 'largest', value: 'found32' },
}

export const tests = [
  test({
    en: 'Near the place where float32 ends, within three in a hundred.',
    zh: '靠近 float32 用尽的地方，误差不超过百分之三。',
  }, { points: 1 }, async ({ evaluate, numbers, ensure }) => {
    const predicted = await evaluate('edge')
    const [edge] = Array.from(numbers(predicted))
    const [below, above] = [Math.fround(Math.exp(0.97 * edge)), Math.fround(Math.exp(1.03 * edge))]
    ensure(predicted, !Number.isNaN(edge) && below < Number.POSITIVE_INFINITY, {
      en: 'Too large: there the exponential is infinite already.',
      zh: '太大了：在那里指数已经是无穷大。',
    })
    ensure(predicted, above === Number.POSITIVE_INFINITY, {
      en: 'Too small: there the exponential is still a number, and has room to grow.',
      zh: '太小了：在那里指数还是一个数，还有余地。',
    })
  }),
]
