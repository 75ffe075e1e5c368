import { type AnswerForm, test } from '#lib/exercises/author.ts'

export const form: AnswerForm = {
  kind: 'choice',
  name: 'chosen',
  choices: ['neither', 'only-lifting', 'only-doubling', 'both'],
  before: { cell: 'softmax' },
}

export const tests = [
  test({ en: 'What softmax does with the scores.', zh: 'softmax 对分数做了什么。' }, { points: 1 }, async ({
    evaluate,
    ensure,
  }) => {
    const chosen = await evaluate('chosen')
    const { answer } = chosen
    ensure(chosen, answer.type === 'text' && answer.text === outcome(), {
      en: 'That is not what softmax does.',
      zh: 'softmax 并不是这样。',
    })
  }),
]

/** Tried, not remembered: whether the probabilities of three scores change. */
function outcome(): string {
  const scores = [2, 1, 0]
  const softmax = (z: number[]) => z.map((k) => Math.exp(k) / z.reduce((sum, j) => sum + Math.exp(j), 0))
  const changes = (z: number[]) => softmax(z).some((p, k) => Math.abs(p - softmax(scores)[k]) > 1e-9)
  const [lifting, doubling] = [changes(scores.map((z) => z + 5)), changes(scores.map((z) => 2 * z))]
  if (lifting) return doubling ? 'both' : 'only-lifting'
  return doubling ? 'only-doubling' : 'neither'
}
