import { type AnswerForm, test } from '#lib/exercises/author.ts'

export const form: AnswerForm = { kind: 'number', name: 'mean' }

export const tests = [
  test({ en: 'The three numbers weigh the same.', zh: '三个数分量相同。' }, { points: 1 }, async ({
    evaluate,
    allclose,
  }) => {
    allclose(await evaluate('mean'), (1 + 2 + 7.5) / 3, { relative: 0.01 })
  }),
]
