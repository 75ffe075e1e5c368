import { describe, expect, test } from 'vitest'
import { type Composed, image, linalg, losses, type Op, ops } from '../index.ts'
import { formulasOf } from '../tape/formulas.ts'
import type { Note } from './note.ts'
import { notes } from './notes.ts'
import { sources } from './sources.ts'

const records = [ops, linalg, image, losses]
  .flatMap((table) => Object.values(table) as (Op | Composed)[])
  .filter((record) => 'examples' in record)

/** Whether some input of an op has a rule. */
function hasRule({ backward }: Op): boolean {
  if (typeof backward === 'function') return true
  return Array.isArray(backward) ? backward.some((rule) => !('noGradient' in rule)) : !('noGradient' in backward)
}

describe.each(records.map((record) => [record.name, record] as const))('%s', (name, record) => {
  const note = notes[name]

  test('has everything that its page says', () => {
    expect(record.summary).toMatch(/^\S.*[.]$/)
    expect(record.examples.length).toBeGreaterThan(0)
    expect(note, `src/lib/engine/docs has no note on ${name}`).toBeDefined()
    expect(note.shapes).toMatch(/^\w+ \[.*→.*\[.*\]/)
    expect(Object.keys(sources)).toEqual(expect.arrayContaining([note.from, note.rule]))
    if (note.differs !== undefined) expect(note.differs).toMatch(/tfjs.*[.]$/)
  })

  test('has its formula forward, and backward wherever it has a rule', () => {
    const own = formulasOf(record)
    const { backward } = formulasOf({ formula: note.gradient ?? '' })
    expect(own.forward.length).toBeGreaterThan(0)
    if ('backward' in record && hasRule(record)) expect([...own.backward, ...backward]).not.toEqual([])
  })
})

test('no note is on an op that is gone', () => {
  const names = new Set(records.map(({ name }) => name))
  expect(Object.keys(notes).filter((name) => !names.has(name))).toEqual([])
})

test('every source is named by some note', () => {
  const named = new Set(Object.values<Note>(notes).flatMap(({ from, rule }) => [from, rule]))
  expect(Object.keys(sources).filter((name) => !named.has(name as Note['from']))).toEqual([])
})
