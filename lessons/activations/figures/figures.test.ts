import { describe, expect, test } from 'vitest'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'
import { figure as curveAndSlope } from './curve-and-slope.ts'
import { figure as deepFlow } from './deep-flow.ts'
import { figure as spiralNet } from './spiral-net.ts'

const figures = { curveAndSlope, deepFlow, spiralNet } as unknown as Record<string, Figure>

describe.each(Object.entries(figures))('%s', (_, figure) => {
  const [handle] = figure.handles
  const context = drawContext(figure, 'wide', 'en')

  test.each(['en', 'zh'] as const)('draws numbers only, and speaks %s', (locale) => {
    for (const layout of ['wide', 'narrow'] as const) {
      const drawn = figure.draw(figure.initial, drawContext(figure, layout, locale))
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
    }
    expect(figure.summary(figure.initial, locale)).toMatch(locale === 'zh' ? /\p{Script=Han}/u : /[a-z]{4}/)
    expect(handle.text(figure.initial, locale)).not.toMatch(/undefined|NaN/)
  })

  test('draws at every end of every slider and for every choice', () => {
    for (const control of figure.controls) {
      const values = control.kind === 'range' ? [control.min, control.max] : control.options.map(({ value }) => value)
      for (const value of values) {
        const plain = { ...figure.initial, [control.id]: value }
        const state = control.change?.(figure.initial, value as never) ?? plain
        expect(figure.draw(state, context)).not.toMatch(/NaN|Infinity|undefined/)
        expect(figure.summary(state, 'en')).not.toMatch(/undefined|NaN/)
      }
    }
  })

  test('a handle put where it stands stays there', () => {
    const place = handle.place(figure.initial, context)
    const again = handle.place(handle.drag(figure.initial, place, context), context)
    expect(Math.abs(again.x - place.x)).toBeLessThan(2)
    expect(Math.abs(again.y - place.y)).toBeLessThan(2)
  })

  test('a handle dragged or nudged far away stops inside its range', () => {
    for (const state of [
      handle.drag(figure.initial, { x: 1e6, y: -1e6 }, context),
      handle.nudge(figure.initial, -1e6, 0),
    ]) {
      const { now, min, max } = handle.value(state)
      expect(now).toBeLessThanOrEqual(max)
      expect(now).toBeGreaterThanOrEqual(min)
      const { x, y } = handle.place(state, context)
      expect(x).toBeLessThanOrEqual(context.width)
      expect(y).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('what the figures say is so', () => {
  test('the sigmoid never lets more than a quarter of a gradient through', () => {
    expect(curveAndSlope.summary({ name: 'sigmoid', z: 0 }, 'en')).toContain('slope there is 0.250')
    expect(curveAndSlope.summary({ name: 'relu', z: -1 }, 'en')).toContain('No gradient')
  })

  test('ReLU fades with the gain of tanh and keeps its size at √2', () => {
    const said = (gain: number) => deepFlow.summary({ name: 'relu', gain, layer: 20 }, 'en')
    expect(said(1)).toContain('signal has size 0.00063')
    expect(said(Math.SQRT2)).toContain('signal has size 0.6')
  })

  test('three tanh units tell the arms of the spiral apart, and any number of units without a bend does not', () => {
    const right = (state: object) => spiralNet.summary({ ...spiralNet.initial, ...state }, 'en')
    expect(right({ bend: 'tanh', units: 3 })).toContain('90 of 90')
    expect(right({ bend: 'identity', units: 16 })).toContain('63 of 90')
  })

  test('pressing adds a point of the chosen class, and pressing there again takes it away', () => {
    const [{ press }] = spiralNet.handles
    const once = press!(spiralNet.initial)
    expect(once.points).toBe(`${spiralNet.initial.points};1.1 0.9 1`)
    expect(press!(once).points).toBe(spiralNet.initial.points)
  })

  test('the same task gives the same net, whichever way the slider went', () => {
    const forwards = spiralNet.summary({ ...spiralNet.initial, steps: 100 }, 'en')
    spiralNet.summary({ ...spiralNet.initial, steps: 300 }, 'en')
    spiralNet.summary({ ...spiralNet.initial, steps: 40 }, 'en')
    expect(spiralNet.summary({ ...spiralNet.initial, steps: 100 }, 'en')).toBe(forwards)
  })
})
