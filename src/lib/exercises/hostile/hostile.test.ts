import { afterAll, describe, expect, test } from 'vitest'
import { judgeAll, pointsOf, type Verdict } from '../judge.ts'
import { createKernelRunner } from '../node/kernel-runner.ts'
import { attacks } from './attacks.ts'
import { gradeNaively } from './naive-grader.ts'
import { reluTests } from './relu-tests.ts'

const runner = createKernelRunner({ timeoutMs: 1000 })
afterAll(() => runner.close())

const verdictsOn = (text: string): Promise<Verdict[]> => judgeAll(reluTests, runner, text)

const right = 'const relu = (list: number[]) => list.map((value) => (value > 0 ? value : 0))'

describe('no attack earns a point', () => {
  test.each(Object.entries(attacks))('%s', async (_, text) => {
    expect(pointsOf(await verdictsOn(text))).toEqual({ earned: 0, of: 5 })
  })
})

test('after all attacks a right answer is still right', async () => {
  expect(pointsOf(await verdictsOn(right))).toEqual({ earned: 5, of: 5 })
})

test('the attacks bite: a grader that asserts beside the code gives many of them full marks', {
  timeout: 60_000,
}, async () => {
  const fooled: string[] = []
  const queue = Object.entries(attacks).values()
  const work = async () => {
    for (const [name, text] of queue) if ((await gradeNaively(text)) === 2) fooled.push(name)
  }
  // Endless ones are waited for: while they are, others are graded.
  await Promise.all([work(), work(), work(), work()])
  expect(fooled.length, fooled.join('\n')).toBeGreaterThan(8)
  expect(await gradeNaively('const relu = (list) => list.map((value) => Math.max(0, value))')).toBe(2)
})
