import { describe, expect, test } from 'vitest'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'
import { figure as echo } from '../echo.ts'
import { figure as gates } from '../gates.ts'
import { figure as unrolled } from '../unrolled.ts'

const figures = { echo, gates, unrolled } as unknown as Record<string, Figure>

describe.each(Object.entries(figures))('%s', (_, figure) => {
  const context = drawContext(figure, 'wide', 'en')

  test.each(['en', 'zh'] as const)('draws numbers only at every end of every slider, and speaks %s', (locale) => {
    for (const layout of ['wide', 'narrow'] as const)
      for (const control of figure.controls) {
        const values = control.kind === 'range' ? [control.min, control.max] : control.options.map(({ value }) => value)
        for (const value of values) {
          const state = control.change?.(figure.initial, value as never) ?? { ...figure.initial, [control.id]: value }
          expect(figure.draw(state, drawContext(figure, layout, locale))).not.toMatch(/NaN|Infinity|undefined/)
          expect(figure.summary(state, locale)).not.toMatch(/NaN|undefined/)
        }
      }
  })

  test.each(figure.handles.map((handle) => ({ handle, id: handle.id })))('$id stays where it is put', ({ handle }) => {
    const place = handle.place(figure.initial, context)
    const again = handle.place(handle.drag(figure.initial, place, context), context)
    expect(again.y).toBeCloseTo(place.y, 0)
    const { now, min, max } = handle.value(handle.drag(figure.initial, { x: 1e6, y: -1e6 }, context))
    expect(now).toBeGreaterThanOrEqual(min)
    expect(now).toBeLessThanOrEqual(max)
    const { x, y } = handle.place(handle.nudge(figure.initial, 1e6, 0), context)
    expect(x).toBeLessThanOrEqual(context.width)
    expect(y).toBeGreaterThanOrEqual(0)
  })
})
