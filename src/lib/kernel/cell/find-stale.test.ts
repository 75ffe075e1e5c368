import { expect, test } from 'vitest'
import { findStale, type RunRecord } from './find-stale.ts'

const needs = new Map(Object.entries({ a: [], b: ['a'], c: ['b'], d: [] }))
const texts = new Map(Object.entries({ a: 'A', b: 'B', c: 'C', d: 'D' }))

/** All cells run in order: a as run 1, b as 2, c as 3. */
function ran(): Map<string, RunRecord> {
  return new Map([
    ['a', { code: 'A', serial: 1, saw: new Map() }],
    ['b', { code: 'B', serial: 2, saw: new Map([['a', 1]]) }],
    ['c', { code: 'C', serial: 3, saw: new Map([['b', 2]]) }],
  ])
}

test('after all have run in order, nothing is stale, and neither is what never ran', () => {
  expect(findStale(ran(), texts, needs)).toEqual(new Map())
})

test('an edited cell makes itself stale and all that need it, however far', () => {
  const edited = new Map(texts).set('a', 'A2')
  expect(Object.fromEntries(findStale(ran(), edited, needs))).toEqual({ a: 'a', b: 'a', c: 'a' })
})

test('a cell that ran again makes stale what saw its former values', () => {
  const records = ran().set('a', { code: 'A', serial: 4, saw: new Map() })
  expect(Object.fromEntries(findStale(records, texts, needs))).toEqual({ b: 'a', c: 'a' })
})

test('a cell that failed has no values any more: what needs it is stale', () => {
  const records = ran()
  records.delete('b')
  expect(Object.fromEntries(findStale(records, texts, needs))).toEqual({ c: 'b' })
})

test('an edit taken back leaves nothing stale', () => {
  expect(findStale(ran(), new Map(texts), needs).size).toBe(0)
})

test('a circle ends', () => {
  const circle = new Map(Object.entries({ a: ['b'], b: ['a'] }))
  const records = new Map<string, RunRecord>([['a', { code: 'A', serial: 1, saw: new Map([['b', 0]]) }]])
  expect(Object.fromEntries(findStale(records, texts, circle))).toEqual({ a: 'b' })
})
