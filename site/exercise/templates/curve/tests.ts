import { type AnswerForm, test } from '#lib/exercises/author.ts'

const at = [1, 2, 3, 4]

export const form: AnswerForm = {
  kind: 'curve',
  name: 'means',
  at,
  x: 'n',
  y: { name: { en: 'mean', zh: '平均数' }, min: 0, max: 1 },
  alike: 0.08,
}

export const tests = [
  test({ en: 'The one is shared among ever more numbers.', zh: '这个一由越来越多的数来分。' }, { points: 1 }, async ({
    evaluate,
    numbers,
    ensure,
  }) => {
    const sketched = await evaluate('means')
    const heights = Array.from(numbers(sketched))
    ensure(
      sketched,
      at.every((n, i) => Math.abs(heights[i] - 1 / n) <= 0.06),
      { en: 'How much is one, divided by the count?', zh: '一除以个数是多少？' },
    )
  }),
]
