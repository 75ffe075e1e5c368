import { random, test } from '#lib/exercises/author.ts'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export const tests = [
  test({ en: 'Forget gate open, input gate shut: the memory is kept.', zh: '遗忘门打开，输入门关闭：记忆得以保留。' }, {
    points: 1,
  }, async ({ call, allclose }) => {
    allclose(await call('lstmStep', [-20, 20, 1, 20], [0.75]), [[Math.tanh(0.75)], [0.75]])
  }),
  test({ en: 'Any sums, any memory.', zh: '任意的和，任意的记忆。' }, { points: 2 }, async ({
    call,
    allclose,
    property,
  }) => {
    await property([random.vector(12, -3, 3), random.vector(3, -2, 2)], async (z, c) => {
      allclose(await call('lstmStep', z, c), stepped(z, c))
    })
  }),
  test({
    en: 'Over many steps a memory may grow beyond one; only what is said stays below it.',
    zh: '走许多步之后，记忆可以超过一；只有说出来的小于一。',
  }, { points: 1, hidden: true }, async ({ call, allclose }) => {
    const z = [4, 6, 2, 0]
    let c = [3]
    for (let step = 0; step < 4; step++) {
      allclose(await call('lstmStep', z, c), stepped(z, c))
      c = stepped(z, c)[1]
    }
  }),
]

/** The new output and the new memory. */
function stepped(z: number[], c: number[]): number[][] {
  const n = c.length
  const memory = c.map((old, k) => sigmoid(z[n + k]) * old + sigmoid(z[k]) * Math.tanh(z[2 * n + k]))
  return [memory.map((value, k) => sigmoid(z[3 * n + k]) * Math.tanh(value)), memory]
}
