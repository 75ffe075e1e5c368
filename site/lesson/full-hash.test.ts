import { expect, test } from 'vitest'
import { fullHash } from './full-hash.ts'

const hashOf = (code: string) => fullHash({ id: 'a', code, line: 1, tolerance: 1e-5, throws: false })

test('a full run depends on what it does, not on how much the quick run and the page do', () => {
  const hash = hashOf('const n = runSize({ quick: 300, page: 6_000, full: 60_000 })\nn')
  expect(hashOf('const n = runSize({ quick: 20, page: 1, full: 60_000 })\nn')).toBe(hash)
  expect(hashOf('const n = runSize({ quick: 300, page: 6_000, full: 50_000 })\nn')).not.toBe(hash)
  expect(hashOf('const n = runSize({ quick: 300, page: 6_000, full: 60_000 })\nn + 1')).not.toBe(hash)
})
