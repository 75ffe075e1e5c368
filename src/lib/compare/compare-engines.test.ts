import { expect, test } from 'vitest'
import { compareEngines } from './compare-engines.ts'
import type { ComparableValue } from './value.ts'

const value = (name: string, number: number): ComparableValue => ({
  name,
  numeric: { shape: [], dtype: 'float32', data: [number] },
  text: String(number),
})

test('every engine is held against the first, and the worst one is pointed out', () => {
  const rows = compareEngines(
    [
      { engine: 'reference', values: [value('loss', 1)] },
      { engine: 'tfjs-cpu', values: [value('loss', 1)] },
      { engine: 'tfjs-wasm', values: [value('loss', 1.1)] },
      { engine: 'tfjs-webgl', values: [value('loss', 1.000001)] },
    ],
    1e-5,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].differences.map(({ verdict }) => verdict)).toEqual(['exact', 'different', 'within'])
  expect(rows[0].worst).toBe(1)
})

test('a name that one engine lacks is a row of its own', () => {
  const rows = compareEngines(
    [
      { engine: 'reference', values: [value('a', 1)] },
      { engine: 'tfjs-cpu', values: [value('a', 1), value('b', 2)] },
    ],
    1e-5,
  )
  expect(rows.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(rows[1].differences[0]).toMatchObject({ verdict: 'different', reason: 'missing' })
})

test('a name given twice meets its twin in order', () => {
  const twice = [value('x', 1), value('x', 2)]
  const rows = compareEngines(
    [
      { engine: 'reference', values: twice },
      { engine: 'tfjs-cpu', values: twice },
    ],
    0,
  )
  expect(rows.map(({ differences }) => differences[0].verdict)).toEqual(['exact', 'exact'])
})

test('one engine alone compares with nothing', () => {
  expect(compareEngines([{ engine: 'reference', values: [value('x', 1)] }], 0)[0].worst).toBe(-1)
})
