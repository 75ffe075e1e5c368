import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tensor } from '../index.ts'
import { topPositions } from './top-positions.ts'

test('the largest come first, and of equals the first, as after sorting everything', () => {
  const rows = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(rows, fc.nat(12), (row, k) => {
      const count = Math.min(k, row.length)
      const sorted = [...row.keys()].sort((i, j) => row[j] - row[i] || i - j)
      const { values, shape } = topPositions(tensor([row, row]), count)
      expect(shape).toEqual([2, count])
      expect([...values]).toEqual([...sorted.slice(0, count), ...sorted.slice(0, count)])
    }),
    { numRuns: 300 },
  )
})
