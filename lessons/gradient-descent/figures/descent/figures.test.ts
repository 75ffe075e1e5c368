import { describe, expect, test } from 'vitest'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'
import { figure as descent1d } from '../descent-1d.ts'
import { figure as descent2d } from '../descent-2d.ts'

const figures = { descent1d, descent2d } as unknown as Record<string, Figure>

describe.each(Object.entries(figures))('%s', (_, figure) => {
  const [handle] = figure.handles
  const context = drawContext(figure, 'wide', 'en')

  test.each(['en', 'zh'] as const)('draws numbers only, and speaks %s', (locale) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const drawn = figure.draw(figure.initial, drawContext(figure, layout, locale))
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
    }
    expect(figure.summary(figure.initial, locale)).toMatch(locale === 'zh' ? /收敛/ : /converges/)
  })

  test('draws at every end of every slider', () => {
    for (const control of figure.controls) {
      const values = control.kind === 'range' ? [control.min, control.max] : control.options.map(({ value }) => value)
      for (const value of values) {
        const plain = { ...figure.initial, [control.id]: value }
        const state = control.change?.(figure.initial, value as never) ?? plain
        expect(figure.draw(state, context)).not.toMatch(/NaN|Infinity|undefined/)
        expect(figure.summary(state, 'en')).not.toMatch(/undefined/)
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
    const state = handle.drag(figure.initial, { x: 1e6, y: -1e6 }, context)
    const { now, max } = handle.value(state)
    expect(now).toBeLessThanOrEqual(max)
    const { x, y } = handle.place(state, context)
    expect(x).toBeLessThanOrEqual(context.width)
    expect(y).toBeGreaterThanOrEqual(0)
  })

  test('marks the limit on the track of the rate before a step is taken', () => {
    const rate = figure.controls.find(({ id }) => id === 'rate')
    if (rate?.kind !== 'range') throw new Error('rate: no slider')
    const [mark] = rate.marks!({ ...figure.initial, steps: 0 }, 'en')
    const at = (value: number) => figure.summary({ ...figure.initial, rate: value }, 'en')
    expect(at(mark.value * 0.99)).toMatch(/converges/)
    expect(at(mark.value * 1.01)).toMatch(/diverges/)
  })
})
