import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cellHash } from './cell-hash.ts'
import { isCurrent } from './is-current.ts'
import type { LessonCell } from './lesson.ts'
import type { Recording } from './recording.ts'
import type { Sheet } from './sheet.ts'
import { writeRecording } from './write-recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'recording-'))
afterAll(() => rmSync(folder, { recursive: true }))

const cell: LessonCell = { id: 'a', code: '1', line: 3, tolerance: 1e-5, throws: false }
const sheet: Sheet = { file: 'x.mdx', cells: [cell], facts: [{ cell: 'a', is: 'x', file: 'x.mdx', line: 9 }] }
const recording: Recording = {
  engine: 'reference',
  backend: 'javascript',
  dtype: 'float32',
  seed: 1,
  versions: { node: '24.0.0' },
  cells: [{ id: 'a', hash: cellHash(cell), tolerance: 1e-5, milliseconds: 4, items: [], values: [] }],
  facts: [{ cell: 'a', is: 'x', value: 1 }],
}

test('a recording is current as long as cells and facts are the same', () => {
  expect(isCurrent(recording, sheet)).toBe(true)
  expect(isCurrent(recording, { ...sheet, cells: [{ ...cell, line: 7 }] })).toBe(true)
})

test.each<[string, Sheet]>([
  ['code', { ...sheet, cells: [{ ...cell, code: '2' }] }],
  ['tolerance', { ...sheet, cells: [{ ...cell, tolerance: 1 }] }],
  ['cell', { ...sheet, cells: [cell, { ...cell, id: 'b' }] }],
  ['fact', { ...sheet, facts: [...sheet.facts, { cell: 'a', is: 'y', file: 'x.mdx', line: 9 }] }],
])('a recording of another %s is out of date', (_, changed) => {
  expect(isCurrent(recording, changed)).toBe(false)
})

test('a recording is written as JSON, and again only when more than times and versions changed', () => {
  const path = join(folder, 'recorded.json')
  expect(writeRecording(path, recording)).toBe(true)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(recording)
  const [run] = recording.cells
  expect(writeRecording(path, { ...recording, versions: {}, cells: [{ ...run, milliseconds: 9 }] })).toBe(false)
  expect(writeRecording(path, { ...recording, facts: [] })).toBe(true)
})
