import { expect, test } from 'vitest'
import { setSeed, shuffle, stream } from '../index.ts'

const shuffled = (count: number) => {
  const list = Array.from({ length: count }, (_, i) => i)
  shuffle(list)
  return list
}

test('a shuffled list holds what it held', () => {
  setSeed(1)
  expect(shuffled(100).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i))
  expect(shuffled(0)).toEqual([])
})

test('the same seed gives the same order, and other streams do not disturb it', () => {
  setSeed(2)
  const [first, second] = [shuffled(20), shuffled(20)]
  expect(second).not.toEqual(first)
  setSeed(2)
  stream().next()
  expect([shuffled(20), shuffled(20)]).toEqual([first, second])
})

test('each order is as likely as any other', () => {
  setSeed(3)
  const counts = new Map<string, number>()
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(3).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  // 1000 each, ± 29 as a standard deviation.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 29)
})
