import { expect, test } from 'vitest'
import { weigh } from './weigh.ts'

test('strings and buffers weigh what they hold', () => {
  expect(weigh('a'.repeat(1000), 1e6)).toBeGreaterThanOrEqual(1000)
  expect(weigh({ a: [new Float64Array(100), new ArrayBuffer(50)] }, 1e6)).toBeGreaterThanOrEqual(850)
})

test('a view weighs its whole buffer, which was cloned with it', () => {
  expect(weigh(new Float64Array(new ArrayBuffer(8000), 0, 1), 1e6)).toBeGreaterThanOrEqual(8000)
})

test('counting ends at the limit: endless arrays and circles cost no time', () => {
  const circle: unknown[] = []
  circle.push(circle, circle)
  expect(weigh(circle, 1e5)).toBeGreaterThan(1e5)
  expect(weigh(new Array(4e9), 1e5)).toBeGreaterThan(1e5)
})
