import { expect, test } from 'vitest'
import { ById } from './by-id.ts'

test('things are found by ids before and after the first, near and far, until they are taken away', () => {
  const things = new ById<string>(100)
  const ids = [3, 99, 100, 101, 140, 1_000_000]
  for (const id of ids) things.set(id, `thing ${id}`)
  expect(ids.map((id) => things.get(id))).toEqual(ids.map((id) => `thing ${id}`))
  expect([4, 102, 999_999].map((id) => things.get(id))).toEqual([undefined, undefined, undefined])
  for (const id of ids) things.set(id, undefined)
  expect(ids.map((id) => things.get(id))).toEqual(ids.map(() => undefined))
})
