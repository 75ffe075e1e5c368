import { afterAll, describe, expect, test } from 'vitest'
import { test as exerciseTest, tensor } from './author.ts'
import type { ExerciseTest } from './exercise-test.ts'
import { judgeAll } from './judge.ts'
import { createKernelRunner } from './node/kernel-runner.ts'
import { createStudent } from './student.ts'
import { costOf } from './tape/cost.ts'

const runner = createKernelRunner({ timeoutMs: 5000 })
afterAll(() => runner.close())

const outcome = async (text: string, run: ExerciseTest['run']) => {
  const [verdict] = await judgeAll([exerciseTest({ en: 'holds', zh: '成立' }, {}, run)], runner, text)
  return verdict.failure ?? verdict.outcome
}

describe('a gradient is held against differences of the function that it is said to belong to', () => {
  const f = 'const f = ([a, b]) => a * a * b\n'
  const run: ExerciseTest['run'] = ({ gradcheck }) => gradcheck('f', 'g', [1.5, -2])
  test('the right one passes', async () =>
    expect(await outcome(`${f}const g = ([a, b]) => [2 * a * b, a * a]`, run)).toBe('passed'))
  test('a wrong one fails where it is wrong', async () =>
    expect(await outcome(`${f}const g = ([a, b]) => [2 * a * b, a]`, run)).toMatchObject({ type: 'differs', at: [1] }))
})

describe('losses have to fall', () => {
  const run: ExerciseTest['run'] = async ({ evaluate, falling }) => falling(await evaluate('losses'), { rise: 0.1 })
  test.each([
    ['[3, 2, 2.1, 1]', 'passed'],
    ['[3, 2, 2.5, 1]', { type: 'says', sentence: { en: expect.stringContaining('step 2') } }],
    ['[3, 3, 3]', { type: 'says' }],
    ['[3, NaN, 1]', { type: 'not-finite' }],
    ['[3]', { type: 'says' }],
  ])('%s', async (losses, wanted) => {
    const got = await outcome(`const losses = ${losses}`, run)
    if (typeof wanted === 'string') expect(got).toBe(wanted)
    else expect(got).toMatchObject(wanted)
  })
})

describe('a walk has to arrive in time, and to stay', () => {
  const run: ExerciseTest['run'] = async ({ evaluate, converges }) =>
    converges(await evaluate('walk'), [1, 2], { steps: 2, distance: 0.1 })
  test.each([
    ['[[0, 0], [0.9, 2], [1, 2]]', 'passed'],
    ['[[0, 0], [0, 2], [3, 2], [1, 2]]', 'says'],
    ['[[0, 0], [1, 2], [NaN, 2]]', 'says'],
  ])('%s', async (walk, wanted) => {
    const got = await outcome(`const walk = ${walk}`, run)
    expect(typeof got === 'string' ? got : got.type).toBe(wanted)
  })
})

test('what the author computes is computed where no submission has been', async () => {
  const run: ExerciseTest['run'] = async ({ engine, allclose, evaluate }) => {
    allclose(await engine('reference.grad((x) => x.square().sum())([1, 2])'), [2, 4])
    allclose(await engine("typeof three === 'undefined' ? 1 : 0"), 1)
    allclose(await evaluate('three'), 3)
  }
  expect(await outcome('const three = 3', run)).toBe('passed')
})

describe('the cost of a function is counted on its tape, which is run again elsewhere', () => {
  const [a, b] = [tensor([1, 2, 3, 4, 5, 6], [2, 3]), tensor([1, 0, 2], [3, 1])]
  const [c, d] = [tensor([2, 2, 2, 1, 1, 1], [2, 3]), tensor([1, 1, 3], [3, 1])]
  const run: ExerciseTest['run'] = async ({ cost, allclose, ensure }) => {
    const { multiplyAdds, tensors, output } = await cost('f', [a, b], [c, d])
    allclose(output, [[10], [5]])
    ensure(output, multiplyAdds <= 6 && tensors <= 1, { en: `${multiplyAdds} in ${tensors}`, zh: '' })
  }
  test('one product costs six multiply-adds and makes one tensor', async () =>
    expect(await outcome('const f = (x, y) => x.matMul(y)', run)).toBe('passed'))
  test('a longer way to the same is found out', async () =>
    expect(await outcome('const f = (x, y) => x.mul(y.reshape([1, 3])).sum(1, true)', run)).toMatchObject({
      type: 'says',
      sentence: { en: '12 in 3' },
    }))
  test('what was computed beside the tape is wrong for other inputs', async () =>
    expect(await outcome('const f = () => tf.tensor([[7], [16]])', run)).toMatchObject({ type: 'differs' }))
  const forger = (steps: object[]) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ steps, constants: [], output: 1 + steps.length }))
    const answer = { type: 'numbers' as const, shape: [bytes.length], dtype: 'number', data: bytes }
    return { asked: [], call: async () => ({ call: '', answer }), evaluate: async () => ({ call: '', answer }) }
  }
  const judged = (steps: object[]) => costOf(forger(steps), createStudent(runner.trusted()), 'f', [a, b], [c, d])
  test('a tape that was made up can name nothing but ops', async () => {
    await expect(judged([{ op: 'constructor', from: [0, 1], attributes: {} }])).rejects.toMatchObject({
      failure: { type: 'threw', error: { message: expect.stringContaining('constructor') } },
    })
  })
  test('what a made up tape says of its cost is not believed', async () => {
    const product = {
      op: 'matMul',
      from: [0, 1],
      attributes: { transposeA: false, transposeB: false },
      multiplyAdds: 0,
    }
    const { multiplyAdds, tensors, output } = await judged([{ op: 'add', from: [1, 1], attributes: {} }, product])
    expect({ multiplyAdds, tensors }).toEqual({ multiplyAdds: 9, tensors: 2 })
    expect(output.answer).toMatchObject({ type: 'numbers', shape: [2, 1] })
  })
})

describe('a rule about the source', () => {
  const run: ExerciseTest['run'] = ({ avoids }) => avoids('grad')
  test.each(['tf.grad((x) => x)', 'const { grad } = tf', "tf['grad']"])('sees %s', async (text) => {
    expect(await outcome(text, run)).toMatchObject({ type: 'says', call: 'grad' })
  })
  test('takes other names for what they are', async () =>
    expect(await outcome('const gradient = 3 // tf.grad', run)).toBe('passed'))
})
