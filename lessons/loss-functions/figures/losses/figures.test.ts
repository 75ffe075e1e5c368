import { describe, expect, test } from 'vitest'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'
import { figure as outlier } from '../outlier.ts'
import { figure as stuck } from '../stuck.ts'

const figures = { outlier, stuck } as unknown as Record<string, Figure>

describe.each(Object.entries(figures))('%s', (_, figure) => {
  const [handle] = figure.handles
  const context = drawContext(figure, 'wide', 'en')

  test.each(['en', 'zh'] as const)('draws numbers only, and speaks %s', (locale) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const drawn = figure.draw(figure.initial, drawContext(figure, layout, locale))
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
    }
    expect(figure.summary(figure.initial, locale)).toMatch(locale === 'zh' ? /平方/ : /[Ss]quares/)
  })

  test('draws at every end of every slider', () => {
    for (const control of figure.controls) {
      const ends = control.kind === 'range' ? [control.min, control.max] : []
      for (const value of ends) {
        const state = { ...figure.initial, [control.id]: value }
        expect(figure.draw(state, context)).not.toMatch(/NaN|Infinity|undefined/)
        expect(figure.summary(state, 'en')).not.toMatch(/NaN|undefined/)
      }
    }
  })

  test('a handle put where it stands stays there', () => {
    const place = handle.place(figure.initial, context)
    const again = handle.place(handle.drag(figure.initial, place, context), context)
    expect(again.x).toBeCloseTo(place.x, 0)
    expect(again.y).toBeCloseTo(place.y, 0)
  })

  test('a handle dragged far away stops inside its range', () => {
    for (const far of [1e6, -1e6]) {
      const state = handle.drag(figure.initial, { x: far, y: -far }, context)
      const { now, min, max } = handle.value(state)
      expect(now).toBeGreaterThanOrEqual(min)
      expect(now).toBeLessThanOrEqual(max)
      expect(figure.draw(state, context)).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test('an arrow key moves the handle', () => {
    expect(handle.nudge(figure.initial, -1, 0)).not.toEqual(figure.initial)
  })
})

test('the outlier drags the squared line further than Huber’s', () => {
  const [, nine, squares, huber] = /slope (\d\.\d+).*give (\d\.\d+).*Huber (\d\.\d+)/.exec(
    outlier.summary(outlier.initial, 'en'),
  )!
  expect(Number(squares) - Number(nine)).toBeGreaterThan(2 * (Number(huber) - Number(nine)))
})
