import { expect, test } from 'vitest'
import { figure, scoresOf } from '../loss-and-score.ts'

const context = { locale: 'en', width: 640, height: 320, narrow: false } as const

test('the loss is the mean of −ln p, and right means more than one half', () => {
  const state = { p1: 1, p2: 1, p3: 1, p4: 1, p5: 0.5, p6: Math.exp(-3) }
  const { loss, right } = scoresOf(state)
  expect(loss).toBeCloseTo((3 + Math.LN2) / 6, 12)
  expect(right).toBe(4)
})

test('the loss can grow while more pictures are read correctly, as the caption asks', () => {
  const [, , , , fifth, sixth] = figure.handles
  const end = figure.handles[0].place({ ...figure.initial, p1: 0.01 }, context)
  const changed = sixth.drag(fifth.nudge(figure.initial, 10, 0), end, context)
  expect(scoresOf(changed).right).toBe(scoresOf(figure.initial).right + 1)
  expect(scoresOf(changed).loss).toBeGreaterThan(scoresOf(figure.initial).loss)
})

test('a picture stays between the ends of the curve', () => {
  const [first] = figure.handles
  expect(first.drag(figure.initial, { x: 9999, y: 0 }, context).p1).toBe(0.99)
  expect(first.nudge(figure.initial, -500, 0).p1).toBe(0.01)
})
