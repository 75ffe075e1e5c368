import { expect, test } from 'vitest'
import { chain } from './chain.ts'
import { echo, longest } from './echo.ts'
import { remember } from './gates.ts'

test('the chain’s gradients are the slopes that are measured from both sides', () => {
  const inputs = [1, 0.5, -1, 0.25, 1]
  const { shares, dh, factors } = chain(0.9, inputs)
  const slope = (chain(0.9 + 1e-6, inputs).loss - chain(0.9 - 1e-6, inputs).loss) / 2e-6
  expect(shares.reduce((a, b) => a + b)).toBeCloseTo(slope, 6)
  expect(dh[1]).toBeCloseTo(dh[5] * factors[5] * factors[4] * factors[3] * factors[2], 12)
})

test('an echo without squashing is a power of the weight, and squashing only shortens it', () => {
  expect(echo(0.9, 'linear')[longest]).toBeCloseTo(0.9 ** 60, 12)
  for (const w of [0.7, 0.9, 1, 1.15]) {
    const [plain, squashed] = [echo(w, 'linear'), echo(w, 'tanh')]
    for (const k of [1, 10, longest]) expect(squashed[k]).toBeLessThan(plain[k])
  }
  expect(echo(1.15, 'tanh')[longest]).toBeLessThan(0.1)
})

const told = { values: [0.5, 1.2, -0.7, 0.9, 0], marks: [0, 1, 0, 0, 0], asks: [0, 0, 0, 0, 1] }

test('the cell keeps what it was told and says it when asked', () => {
  const { c, h } = remember(told, { gate: 'none', at: 0 })
  expect(c[4]).toBeCloseTo(Math.tanh(1.2), 1)
  expect(Math.abs(h[3])).toBeLessThan(0.02)
  expect(h[4]).toBeCloseTo(Math.tanh(Math.tanh(1.2)), 1)
})

test('held gates break it in their own ways', () => {
  expect(Math.abs(remember(told, { gate: 'forget', at: 0 }).c[4])).toBeLessThan(0.02)
  expect(Math.abs(remember(told, { gate: 'output', at: 1 }).h[3])).toBeGreaterThan(0.4)
  const noisy = remember(told, { gate: 'input', at: 1 }).c
  expect(Math.abs(noisy[3] - Math.tanh(1.2))).toBeGreaterThan(0.05)
})
