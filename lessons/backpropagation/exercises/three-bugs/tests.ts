import { random, test } from '#lib/exercises/author.ts'

export const tests = [
  test({
    en: 'e · e with e = 3: both uses of e count, so its slope is 6.',
    zh: 'e · e，e = 3：e 的两次使用都算数，所以它的斜率是 6。',
  }, { points: 1 }, async ({ call, allclose }) => {
    allclose(await call('backward', [[], [0, 0]], [[], [3, 3]], 1, [0, 0]), [6, 1])
  }),
  test({
    en: 'A value that is used twice hands on once, when both parts have come.',
    zh: '用了两次的值只交出一次：等两份都到齐。',
  }, { points: 1 }, async ({ call, allclose }) => {
    // 3 = 2·2, 2 = 5 · (value 1), 1 = 7 · (leaf 0)
    allclose(await call('backward', [[], [0], [1], [2, 2]], [[], [7], [5], [1, 1]], 3, [0, 0, 0, 0]), [70, 10, 2, 1])
  }),
  test({
    en: 'What is left over from the last step does not count.',
    zh: '上一步剩下的不算数。',
  }, { points: 1 }, async ({ call, allclose }) => {
    // The leaf 1 has no part in value 2.
    allclose(await call('backward', [[], [], [0]], [[], [], [4]], 2, [10, 20, 30]), [4, 0, 1])
  }),
  test({
    en: 'Any graph, numbered in any way.',
    zh: '任意的图，任意的编号。',
  }, { points: 2 }, async ({ call, allclose, property }) => {
    const choices = random.vector(20, 0, 4)
    await property([choices, random.integer(1, 6), random.integer(0, 6)], async (numbers, stride, shift) => {
      const { inputs, slopes, end } = graph(numbers, stride, shift)
      allclose(await call('backward', inputs, slopes, end, [5, 4, 3, 2, 1, 0, -1]), paths(inputs, slopes, end))
    })
  }),
]

/** Seven values, the first two leaves, each other made of two earlier ones; then numbered anew. */
function graph(numbers: number[], stride: number, shift: number) {
  const renamed = (value: number) => (value * stride + shift) % 7 // Seven is prime: no number is met twice.
  const inputs: number[][] = Array.from({ length: 7 }, () => [])
  const slopes: number[][] = Array.from({ length: 7 }, () => [])
  for (let value = 2; value < 7; value++) {
    const pick = numbers.slice(4 * (value - 2))
    inputs[renamed(value)] = [value - 1, Math.floor(pick[0] * 8) % value].map(renamed)
    slopes[renamed(value)] = [1 + pick[1], 2 - pick[2]]
  }
  return { inputs, slopes, end: renamed(6) }
}

/** The slope for each value: the sum over all uses, asked for from the value's side. */
function paths(inputs: number[][], slopes: number[][], end: number): number[] {
  const slopeOf = (value: number): number =>
    value === end
      ? 1
      : inputs.reduce(
          (sum, made, by) =>
            made.reduce((part, input, i) => (input === value ? part + slopes[by][i] * slopeOf(by) : part), sum),
          0,
        )
  return inputs.map((_, value) => slopeOf(value))
}
