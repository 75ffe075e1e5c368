import { expect, test } from 'vitest'
import type { Exercise } from '../exercise.ts'
import { test as exerciseTest } from '../exercise-test.ts'
import type { AnswerForm } from '../forms/answer-form.ts'
import { createKernelRunner } from '../node/kernel-runner.ts'
import { gradeAnswers } from './grade-answers.ts'

const number: AnswerForm = { kind: 'number', name: 'edge' }
const is88 = exerciseTest({ en: 'it is 88', zh: '它是 88' }, {}, async ({ evaluate, allclose }) => {
  allclose(await evaluate('edge'), 88)
})
const known = new Map([
  [
    'a/number',
    { starter: { before: '', editable: '', after: '' }, tests: [is88], form: number } as unknown as Exercise,
  ],
])
const assignment = {
  title: 'Week 1',
  due: '',
  exercises: [{ exercise: 'a/number', points: 4 }],
  hideHints: false,
  hideSolutions: false,
}

test.each([
  ['the right number', 'const edge = 88\n', 4],
  ['another number', 'const edge = 89\n', 0],
  ['code that finds it', 'const edge = 80 + 8\n', 0],
  ['more than an answer', 'const edge = 88\nglobalThis.x = 1\n', 0],
])('where a number is asked for, %s earns what it should', async (_, text, earned) => {
  const answers = { assignment: '', student: { name: 'S', id: 's' }, texts: { 'a/number': text }, claims: {} }
  const [grade] = await gradeAnswers(assignment, answers, known, () => createKernelRunner({ timeoutMs: 5000 }), 1)
  expect(grade).toMatchObject({ earned, of: 4, missing: false })
})
