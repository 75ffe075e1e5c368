import { describe, expect, test } from 'vitest'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import type { Control, Figure, FigureState } from '#lib/notebook/figure/types.ts'
import { figure as bumps } from '../bumps.ts'
import { figure as halfPlane } from '../half-plane.ts'
import { figure as network } from '../network.ts'
import { figure as warp } from '../warp.ts'

const figures = { halfPlane, network, warp, bumps } as unknown as Record<string, Figure>
const broken = /NaN|Infinity|undefined/

describe.each(Object.entries(figures))('%s', (_, figure) => {
  const context = drawContext(figure, 'wide', 'en')

  test.each(['en', 'zh'] as const)('draws numbers only, on both layouts, in %s', (locale) => {
    for (const layout of ['wide', 'narrow'] as const) {
      expect(figure.draw(figure.initial, drawContext(figure, layout, locale))).not.toMatch(broken)
    }
    expect(figure.summary(figure.initial, locale)).not.toMatch(broken)
    expect(figure.summary(figure.initial, locale)).toMatch(locale === 'zh' ? /[。]$/ : /\.$/)
  })

  test('draws at every end of every slider and for every choice', () => {
    for (const state of figure.controls.flatMap((control) => ends(figure, control))) {
      expect(figure.draw(state, context)).not.toMatch(broken)
      expect(figure.summary(state, 'en')).not.toMatch(broken)
    }
  })

  test.each(figure.handles)('$id put where it stands stays there', (handle) => {
    const place = handle.place(figure.initial, context)
    const again = handle.place(handle.drag(figure.initial, place, context), context)
    expect(again.x).toBeCloseTo(place.x, -1)
    expect(again.y).toBeCloseTo(place.y, -1)
  })

  test.each(figure.handles)('$id dragged far away, or sent off by a key, stays in the picture', (handle) => {
    const corners = [-1e6, 1e6].flatMap((x) => [-1e6, 1e6].map((y) => handle.drag(figure.initial, { x, y }, context)))
    const keyed = [-1e6, 1e6].map((far) => handle.nudge(figure.initial, far, 0))
    for (const state of [...corners, ...keyed]) {
      const { x, y } = handle.place(state, context)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(context.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(context.height)
      const { now, min, max } = handle.value(state)
      expect(now).toBeGreaterThanOrEqual(min)
      expect(now).toBeLessThanOrEqual(max)
      expect(figure.draw(state, context)).not.toMatch(broken)
    }
  })
})

/** The states in which a control stands at one of its ends, or at each of its options. */
function ends(figure: Figure, control: Control): FigureState[] {
  const values = control.kind === 'range' ? [control.min, control.max] : control.options.map(({ value }) => value)
  return values.map(
    (value) => control.change?.(figure.initial, value as never) ?? { ...figure.initial, [control.id]: value },
  )
}

describe('half-plane', () => {
  const sorted = (state: object) => halfPlane.summary({ ...halfPlane.initial, ...state }, 'en')

  test('one neuron does AND and OR', () => {
    expect(sorted({ w1: 2, w2: 2, px: 0.75, py: 0.75, task: 'and' })).toMatch(/4 of 4/)
    expect(sorted({ w1: 2, w2: 2, px: 0.25, py: 0.25, task: 'or' })).toMatch(/4 of 4/)
  })

  test('and of the lamp three corners at best', () => {
    const steps = Array.from({ length: 9 }, (_, i) => (i - 4) / 2)
    for (const w1 of steps)
      for (const w2 of steps)
        for (const px of steps)
          for (const py of steps) expect(sorted({ w1, w2, px, py, task: 'xor' })).not.toMatch(/4 of 4/)
  })
})

test('the network counts the parameters of 3-4-2', () => {
  expect(network.summary(network.initial, 'en')).toMatch(/= 26 parameters: 20 weights and 6 biases/)
})

test('the hidden layer begins with the lamp running, soft or sharp', () => {
  for (const k of [6, 8, 30]) expect(warp.summary({ ...warp.initial, k }, 'en')).toMatch(/4 of 4/)
})
