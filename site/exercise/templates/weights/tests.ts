import { type AnswerForm, test } from '#lib/exercises/author.ts'

export const form: AnswerForm = { kind: 'weights', name: 'net' }

export const tests = [
  test({ en: 'It reads 80 of a hundred new digits.', zh: '一百个新的数字读对 80 个。' }, { points: 1 }, async ({
    evaluate,
    scoreOnDigits,
    ensure,
  }) => {
    const submitted = await evaluate('net')
    const { accuracy } = await scoreOnDigits(submitted, 1000)
    ensure(submitted, accuracy >= 0.8, {
      en: `It reads ${(100 * accuracy).toFixed(1)}% of them.`,
      zh: `它读对了 ${(100 * accuracy).toFixed(1)}%。`,
    })
  }),
]
