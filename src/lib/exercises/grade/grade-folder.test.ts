import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findSandbox } from '#lib/kernel/node/sandbox.ts'
import type { Exercise } from '../exercise.ts'
import { type Answers, writeAnswers } from '../hand-in/answers.ts'
import { type Assignment, readAssignment, writeAssignment } from '../hand-in/assignment.ts'
import { reluTests } from '../hostile/relu-tests.ts'
import { createKernelRunner } from '../node/kernel-runner.ts'
import { type GradedFile, gradeFolder } from './grade-folder.ts'
import { gradesCsv } from './grades-csv.ts'
import { reportPage } from './report-page.ts'

const exercise = {
  starter: { before: '', editable: '', after: '' },
  tests: [reluTests[0], reluTests[1], { ...reluTests[2], hidden: true }],
} as unknown as Exercise
const known = new Map([['activations/relu', exercise]])

const assignment: Assignment = {
  title: 'Week <1>',
  due: 'Friday',
  exercises: [{ exercise: 'activations/relu', points: 10 }],
  hideHints: false,
  hideSolutions: true,
}

const right = 'const relu = (list) => list.map((value) => Math.max(0, value))'
const folder = mkdtempSync(join(tmpdir(), 'answers-'))
let graded: GradedFile[]
let checksum: string

beforeAll(async () => {
  const assigned = await readAssignment(await writeAssignment(assignment))
  checksum = assigned.checksum
  const answers = (id: string, text: string, more: Partial<Answers> = {}): Answers => ({
    assignment: checksum,
    student: { name: `Student ${id}`, id },
    texts: { 'activations/relu': text },
    claims: {},
    ...more,
  })
  const write = async (file: string, given: Answers) => writeFileSync(join(folder, file), await writeAnswers(given))
  await write('a-right.json', answers('a', right, { claims: { 'activations/relu': 3 } }))
  await write('b-boasts.json', answers('b', 'const relu = (list) => list', { claims: { 'activations/relu': 3 } }))
  await write('c-formula.json', answers('c', right, { student: { name: '=1+1', id: 'c' } }))
  await write('d-html.json', answers('d', 'const relu = () => { throw new Error("<script>alert(1)</script>") }'))
  await write('e-other.json', answers('e', right, { assignment: 'another' }))
  await write('f-again.json', answers('a', right))
  await write('g-absent.json', answers('g', right, { texts: {} }))
  const sealed = await writeAnswers(answers('h', right))
  writeFileSync(join(folder, 'h-changed.json'), sealed.replace('Student h', 'Student H'))
  writeFileSync(join(folder, 'i-cut.json'), sealed.slice(0, 100))
  writeFileSync(join(folder, 'j-later.json'), sealed.replace('"version": 1', '"version": 2'))
  writeFileSync(join(folder, 'k-large.json'), ' '.repeat(2_000_000))
  const sandbox = findSandbox(join(import.meta.dirname, '../../../..'))
  graded = await gradeFolder(folder, assigned, known, () => createKernelRunner({ sandbox }))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const one = (name: string) => graded.find(({ file }) => file.startsWith(`${name}-`))!
const earned = (name: string) => {
  const graded = one(name)
  return 'grades' in graded ? graded.grades[0].earned : null
}

test('a right answer gets all points, hidden tests included; a wrong one none, whatever it claims', () => {
  expect(earned('a')).toBe(10)
  expect(earned('b')).toBe(0)
  expect(one('b')).toMatchObject({ notes: [expect.stringContaining('claims 3 points')] })
  expect(one('a')).toMatchObject({ notes: [] })
  expect(earned('g')).toBe(0)
})

test.each([
  ['e', /answers another assignment/],
  ['h', /checksum/],
  ['i', /no JSON/],
  ['j', /version 2/],
  ['k', /2000000 bytes/],
])('file %s is named with the reason, and stops nothing', (name, reason) => {
  expect(one(name)).toMatchObject({ refused: expect.stringMatching(reason) })
})

test('two files of one student are both graded, and the second is noted', () => {
  expect(earned('f')).toBe(10)
  expect(one('f')).toMatchObject({ notes: ['a-right.json has the same student id'] })
})

test('the table has a line for every file, and no field that a spreadsheet would run', () => {
  const lines = gradesCsv(assignment, graded).trimEnd().split('\r\n')
  expect(lines).toHaveLength(1 + graded.length)
  expect(lines[0]).toBe('file,id,name,activations/relu,total,notes')
  expect(lines.find((line) => line.startsWith('c-'))).toBe("c-formula.json,c,'=1+1,10,10,")
})

test('the report shows what students wrote as text only', () => {
  const page = reportPage(assignment, graded, 'bubblewrap')
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).toContain('<h1>Week &lt;1&gt;</h1>')
})
