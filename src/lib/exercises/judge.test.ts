import { afterAll, expect, test } from 'vitest'
import { random } from './author.ts'
import { test as exerciseTest } from './exercise-test.ts'
import { judge, judgeAll, pointsOf, type Verdict } from './judge.ts'
import { createKernelRunner } from './node/kernel-runner.ts'
import { recognise } from './recognise.ts'

const runner = createKernelRunner({ timeoutMs: 1500 })
afterAll(() => runner.close())

const tests = [
  exerciseTest({ en: 'twice 3 is 6', zh: '3 的两倍是 6' }, { points: 2 }, async ({ call, allclose }) => {
    allclose(await call('twice', 3), 6)
  }),
  exerciseTest({ en: 'twice any list', zh: '任意列表的两倍' }, { points: 3 }, async ({ call, allclose, property }) => {
    await property([random.vector([1, 4])], async (list) => {
      allclose(
        await call('each', list),
        list.map((value) => 2 * value),
      )
    })
  }),
]

const verdictsOn = (text: string): Promise<Verdict[]> => judgeAll(tests, runner, text)

const right = 'const twice = (x: number) => 2 * x\nconst each = (list: number[]) => list.map(twice)'

test('a right answer earns all points', async () => {
  expect(pointsOf(await verdictsOn(right))).toEqual({ earned: 5, of: 5 })
})

test('a failed property gives an input made as small as fails, as a text to run', async () => {
  const [, verdict] = await verdictsOn(right.replace('list.map(twice)', 'list.map((x) => (x > 1 ? 3 : 2) * x)'))
  expect(verdict.failure).toMatchObject({ type: 'differs', call: expect.stringMatching(/^each\(\[1\.125(, 0)*\]\)$/) })
})

test('a function that throws, or is not there, fails its own tests only', async () => {
  const verdicts = await verdictsOn('const twice = (x) => 2 * x\nfunction each() { throw new RangeError("no") }')
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(['passed', 'failed'])
  expect(verdicts[1].failure).toMatchObject({ type: 'threw', where: 'call', error: { name: 'RangeError' } })
  expect(pointsOf(await verdictsOn('const twice = (x) => 2 * x'))).toEqual({ earned: 2, of: 5 })
})

test.each([
  ['does not parse', 'const twice = (', 'threw'],
  ['throws at once', 'throw new Error("at once")', 'threw'],
  ['never ends', 'while (true) {}', 'stopped'],
])('a submission that %s fails the first test, and the others are not run', async (_, text, type) => {
  const verdicts = await verdictsOn(text)
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(['failed', 'not-run'])
  expect(verdicts[0].failure).toMatchObject({ type, where: 'submission' })
})

test('after an endless loop the next submission is judged as ever', async () => {
  const [first] = await verdictsOn('function twice() { for (;;); }')
  expect(first.failure).toMatchObject({ type: 'stopped', why: 'timeout', where: 'call' })
  expect(pointsOf(await verdictsOn(right)).earned).toBe(5)
})

test('a test that checks nothing is the mistake of its author, and no pass', async () => {
  const empty = exerciseTest({ en: 'nothing', zh: '空' }, {}, async () => {})
  await expect(judge([empty], runner).next()).rejects.toThrow(/without a check/)
})

test('a misconception is recognised by what it does, however it is written', async () => {
  const known = [
    { name: 'square', text: 'const twice = (x) => x * x\nconst each = (list) => list.map(twice)' },
    { name: 'same', text: 'const twice = (x) => x\nconst each = (list) => list' },
  ]
  const written =
    'function twice(n) { return n ** 2 }\nconst each = (l) => { const o = []; for (const v of l) o.push(v ** 2); return o }'
  expect(await recognise(await verdictsOn(written), known, runner)).toEqual(['square'])
  const other = 'const twice = (x) => x + 1\nconst each = (list) => list.map(twice)'
  expect(await recognise(await verdictsOn(other), known, runner)).toEqual([])
})
