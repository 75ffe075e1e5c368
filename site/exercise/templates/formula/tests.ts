import { type AnswerForm, random, test } from '#lib/exercises/author.ts'

export const form: AnswerForm = {
  kind: 'formula',
  tex: String.raw`\bar x = \blank{mean}`,
  blanks: ['mean'],
  variables: { a: 'a', b: 'b' },
}

export const tests = [
  test({ en: 'Half of the way between them.', zh: '正好在两者中间。' }, { points: 1 }, async ({
    call,
    allclose,
    property,
  }) => {
    await property([random.number(-2, 2), random.number(-2, 2)], async (a, b) => {
      allclose(await call('mean', a, b), a + (b - a) / 2, { relative: 1e-5, absolute: 1e-6 })
    })
  }),
]
