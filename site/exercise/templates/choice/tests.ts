import { type AnswerForm, test } from '#lib/exercises/author.ts'

const choices = ['stays', 'doubles', 'quadruples'] as const

export const form: AnswerForm = { kind: 'choice', name: 'chosen', choices }

export const tests = [
  test({ en: 'What the mean does.', zh: '平均数会怎样。' }, { points: 1 }, async ({ evaluate, ensure }) => {
    const chosen = await evaluate('chosen')
    const { answer } = chosen
    ensure(chosen, answer.type === 'text' && answer.text === outcome(), {
      en: 'Try it with two numbers.',
      zh: '用两个数试一试。',
    })
  }),
]

/** Tried, not remembered. */
function outcome(): string {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const times = mean([2, 4, 12]) / mean([1, 2, 6])
  return choices[Math.log2(times)]
}
