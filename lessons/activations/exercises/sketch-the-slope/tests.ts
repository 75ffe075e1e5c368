import { type AnswerForm, test } from '#lib/exercises/author.ts'

const at = [-10, -5, -2, 0, 2, 5, 10]

export const form: AnswerForm = {
  kind: 'curve',
  name: 'slopes',
  at,
  x: 'z',
  y: { name: { en: 'slope of σ', zh: 'σ 的斜率' }, min: 0, max: 1 },
  alike: 0.16,
  before: { cell: 'squashers', value: 'rows.slope of sigmoid' },
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export const tests = [
  test({ en: 'On both sides the slope dies out.', zh: '往两边去，斜率都趋于零。' }, { points: 1 }, async ({
    evaluate,
    numbers,
    ensure,
  }) => {
    const sketched = await evaluate('slopes')
    const heights = Array.from(numbers(sketched))
    ensure(sketched, Math.max(...heights) > 0, {
      en: 'A slope of zero everywhere is that of a constant.',
      zh: '处处斜率为零的是常数。',
    })
    ensure(
      sketched,
      [heights.at(0), heights.at(-1)].every((height) => Math.abs(height!) <= 0.06),
      {
        en: 'At minus ten and at ten the sigmoid is all but flat.',
        zh: '在负十和十处，sigmoid 几乎是平的。',
      },
    )
  }),
  test({ en: 'It is as steep as the sigmoid, within six hundredths.', zh: '和 sigmoid 一样陡，误差不超过百分之六。' }, {
    points: 1,
  }, async ({ evaluate, numbers, ensure }) => {
    const sketched = await evaluate('slopes')
    const heights = Array.from(numbers(sketched))
    const gaps = at.map((z, i) => Math.abs(heights[i] - (sigmoid(z + 1e-4) - sigmoid(z - 1e-4)) / 2e-4))
    ensure(sketched, gaps[3] <= 0.06, {
      en: 'Look at the middle again: there the sigmoid goes from a quarter to three quarters while z goes from about minus one to one.',
      zh: '再看看中间：z 从大约负一走到一，sigmoid 从四分之一走到四分之三。',
    })
    ensure(
      sketched,
      gaps.every((gap) => gap <= 0.06),
      {
        en: 'The middle is right; how quickly does it get flat beside it?',
        zh: '中间对了；往旁边去，它变平得有多快？',
      },
    )
  }),
]
