import { type AnswerForm, test } from '#lib/exercises/author.ts'

export const form: AnswerForm = { kind: 'weights', name: 'net' }

/** The most parameters that the network may have, biases and all. */
const budget = 20_000

/** Fails unless the submitted network is within the budget and reads this share of so many digits. */
const task =
  (count: number, wanted: number) =>
  async ({ evaluate, scoreOnDigits, ensure }: Parameters<Parameters<typeof test>[2]>[0]) => {
    const submitted = await evaluate('net')
    const { parameters, accuracy } = await scoreOnDigits(submitted, count)
    ensure(submitted, parameters <= budget, {
      en: `The network has ${parameters} parameters; the budget is ${budget}.`,
      zh: `这个网络有 ${parameters} 个参数，预算是 ${budget} 个。`,
    })
    ensure(submitted, accuracy >= wanted, {
      en: `It reads ${(100 * accuracy).toFixed(1)}% of them; wanted are ${100 * wanted}%.`,
      zh: `它读对了 ${(100 * accuracy).toFixed(1)}%，要求是 ${100 * wanted}%。`,
    })
  }

export const tests = [
  test(
    { en: 'Within the budget, it reads 93 of a hundred new digits.', zh: '在预算之内，一百个新的数字读对 93 个。' },
    { points: 1 },
    task(1000, 0.93),
  ),
  test(
    { en: 'Within the budget, it reads 97 of a hundred.', zh: '在预算之内，一百个读对 97 个。' },
    { points: 2 },
    task(1000, 0.97),
  ),
  test(
    { en: 'And nearly as many of all ten thousand.', zh: '全部一万个里，也几乎一样多。' },
    { points: 1, hidden: true },
    task(10_000, 0.96),
  ),
]
