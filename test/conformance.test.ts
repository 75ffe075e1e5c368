import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { families } from './conformance/families.ts'
import { rate, type Summary } from './conformance/summary.ts'

let summary: Summary

// All specs in a process of their own, which ends by the clock when one of them never does.
beforeAll(() => {
  const main = `${import.meta.dirname}/conformance/main.ts`
  const limits = { timeout: 120_000, maxBuffer: 2 ** 26 }
  const { stdout, stderr, error } = spawnSync(process.execPath, [main, '--json'], { encoding: 'utf8', ...limits })
  if (!stdout.startsWith('{')) throw error ?? new Error(stderr)
  summary = JSON.parse(stdout)
}, 130_000)

describe('the engine answers the specs of tfjs-core', () => {
  test.each(Object.keys(families))('of %s', (family) => {
    const files = families[family]
    expect(summary.failures.filter(({ file }) => files.includes(file))).toEqual([])
    expect(summary.families[family].passed).toBeGreaterThan(0)
  })

  test('as thousands of them', () => {
    expect(summary.total.passed).toBeGreaterThan(3000)
  })

  test('in at least 95 of 100 cases, and says why in the others', () => {
    expect(rate(summary.total)).toBeGreaterThanOrEqual(0.95)
    expect(summary.stale).toEqual([])
  })
})
