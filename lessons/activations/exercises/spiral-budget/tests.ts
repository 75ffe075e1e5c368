import type { Answer } from '#lib/exercises/answer.ts'
import { test } from '#lib/exercises/author.ts'

/** The most parameters that a net may have, biases and all. */
const budget = 60

/** Two arms that wind once and a quarter around each other, `n` points, shaken a little, always in the same way. */
function spiral(n: number, shift: number): { x: number[][]; y: number[] } {
  const points = Array.from({ length: n }, (_, i) => {
    const radius = Math.sqrt(0.01 + (0.99 * (i + shift)) / n)
    const angle = 2 * Math.PI * (1.25 * radius + (i % 2) / 2)
    const shake = (k: number) => 0.02 * Math.sin(12.9898 * (i + shift) * k)
    return [radius * Math.cos(angle) + shake(1), radius * Math.sin(angle) + shake(2)]
  })
  return { x: points, y: points.map((_, i) => i % 2) }
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

const training = spiral(160, 0)

/** Fails unless the net is within the budget and this good on the points. */
const task =
  (points: { x: number[][]; y: number[] }, wanted: number) =>
  async ({ call, ensure }: Parameters<Parameters<typeof test>[2]>[0]) => {
    const answer = await call('spiralNet', training.x, training.y)
    const used = parameters(read(answer.answer).widths)
    ensure(answer, used <= budget, {
      en: `The net has ${used} parameters; the budget is ${budget}. Every unit has a bias, too.`,
      zh: `这个网络有 ${used} 个参数，预算是 ${budget} 个。每个单元还有一个偏置。`,
    })
    const share = accuracy(answer.answer, points)
    ensure(answer, share >= wanted, {
      en: `${Math.round(100 * share)}% of the points are on the right side; wanted are ${100 * wanted}%.`,
      zh: `${Math.round(100 * share)}% 的点分对了，要求是 ${100 * wanted}%。`,
    })
  }

export const tests = [
  test(
    {
      en: 'With at most 60 parameters, nine in ten of the training points are told apart.',
      zh: '参数不超过 60 个，训练点分对九成。',
    },
    { points: 1 },
    task(training, 0.9),
  ),
  test(
    {
      en: 'So are nineteen in twenty of points that it has never seen.',
      zh: '从未见过的点，二十个里分对十九个。',
    },
    { points: 2 },
    task(spiral(200, 0.5), 0.95),
  ),
  test(
    {
      en: 'And of other points, denser ones.',
      zh: '换一批更密的点，也是如此。',
    },
    { points: 1, hidden: true },
    task(spiral(401, 0.25), 0.95),
  ),
]
