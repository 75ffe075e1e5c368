import type { Answer } from '#lib/exercises/answer.ts'
import { test } from '#lib/exercises/author.ts'

/** The most parameters that a net may have, biases and all. */
const budget = 60

/** Points of two arms that wind once and a quarter around each other, as `data.spirals` makes them, but in even steps. */
function spiral(n: number): { x: number[][]; y: number[] } {
  const x = Array.from({ length: n }, (_, i) => {
    const radius = Math.sqrt(0.01 + (0.99 * (i + 0.5)) / n)
    const angle = 2 * Math.PI * (1.25 * radius + (i % 2) / 2)
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
  return { x, y: x.map((_, i) => i % 2) }
}

const bends: Record<string, (z: number) => number> = {
  linear: (z) => z,
  tanh: Math.tanh,
  relu: (z) => Math.max(z, 0),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
}

/** How many numbers a net of these widths has. */
const parameters = (widths: number[]) => widths.slice(1).reduce((sum, units, l) => sum + units * (widths[l] + 1), 0)

/** The share of points that a net, given as plain numbers, puts on the right arm; none when the numbers do not fit the widths. */
function accuracy(answer: Answer, { x, y }: { x: number[][]; y: number[] }): number {
  const { widths, weights, bend } = read(answer)
  if (widths[0] !== 2 || widths.at(-1) !== 1 || weights.length !== parameters(widths) || !bend) return 0
  const right = x.filter((point, n) => {
    let [at, from] = [point, 0]
    for (let l = 1; l < widths.length; l++) {
      const [wide, inputs] = [widths[l], widths[l - 1]]
      const sums = Array.from({ length: wide }, (_, unit) =>
        at.reduce((sum, a, i) => sum + a * weights[from + i * wide + unit], weights[from + inputs * wide + unit]),
      )
      at = l < widths.length - 1 ? sums.map(bend) : sums
      from += (inputs + 1) * wide
    }
    return at[0] > 0 === (y[n] === 1)
  })
  return right.length / x.length
}

function read(answer: Answer) {
  const field = (name: string) => (answer.type === 'fields' ? answer.fields.get(name) : undefined)
  const list = (name: string) => {
    const values = field(name)
    return values?.type === 'numbers' ? Array.from(values.data) : []
  }
  const bend = field('bend')
  return {
    widths: list('widths'),
    weights: list('weights'),
    bend: bend?.type === 'text' ? bends[bend.text] : undefined,
  }
}

/** Fails unless the net is within the budget and puts this share of so many new points on the right arm. */
const task =
  (count: number, wanted: number) =>
  async ({ evaluate, ensure }: Parameters<Parameters<typeof test>[2]>[0]) => {
    const answer = await evaluate('spiralNet(arms.x, arms.y)')
    const used = parameters(read(answer.answer).widths)
    ensure(answer, used <= budget, {
      en: `The net has ${used} parameters; the budget is ${budget}. Every unit has a bias, too.`,
      zh: `这个网络有 ${used} 个参数，预算是 ${budget} 个。每个单元还有一个偏置。`,
    })
    const share = accuracy(answer.answer, spiral(count))
    ensure(answer, share >= wanted, {
      en: `${Math.round(100 * share)}% of the new points are on the right arm; wanted are ${100 * wanted}%.`,
      zh: `新的点有 ${Math.round(100 * share)}% 分对了，要求是 ${100 * wanted}%。`,
    })
  }

export const tests = [
  test(
    {
      en: 'With at most 60 parameters, four in five new points go to their arm.',
      zh: '参数不超过 60 个，新的点五个里分对四个。',
    },
    { points: 1 },
    task(150, 0.8),
  ),
  test(
    {
      en: 'With at most 60 parameters, nineteen in twenty do.',
      zh: '参数不超过 60 个，二十个里分对十九个。',
    },
    { points: 2 },
    task(400, 0.95),
  ),
  test(
    {
      en: 'And so it is with points that lie closer together.',
      zh: '点更密时也是如此。',
    },
    { points: 1, hidden: true },
    task(1001, 0.95),
  ),
]
