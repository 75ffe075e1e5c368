import { expect, test } from 'vitest'
import { aim, checkAll } from '../site/exercise/check-all.ts'

test('every exercise is sound, and its tests notice nearly every mutant of the solution', {
  timeout: 600_000,
}, async () => {
  const { exercises, problems, mutants, survivors } = await checkAll()
  expect(exercises).toBeGreaterThan(0)
  expect(problems).toEqual([])
  expect(survivors.length, survivors.join('\n')).toBeLessThanOrEqual((1 - aim) * mutants)
})
