import { expect, test } from 'vitest'
import { createMeter } from './meter.ts'

test('a burst is granted, then only what time refills', () => {
  let time = 0
  const meter = createMeter({ burst: 3, perSecond: 2 }, () => time)
  expect([1, 1, 1, 1].map((amount) => meter.take(amount))).toEqual([true, true, true, false])
  time = 500
  expect([meter.take(1), meter.take(1)]).toEqual([true, false])
  time = 1e6
  expect([meter.take(3), meter.take(1)]).toEqual([true, false])
})
