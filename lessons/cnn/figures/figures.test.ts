import { describe, expect, test } from 'vitest'
import { drawContext } from '#lib/notebook/figure/drawing.ts'
import type { Figure } from '#lib/notebook/figure/types.ts'
import { covering, met, places, under } from './grid/window.ts'
import { figure as kernel } from './kernel.ts'
import { bowlOf, descend, lossAt, pictures, truth } from './learn/quadratic.ts'
import { figure as learn } from './learn-kernel.ts'
import { sharesOf } from './pool/shares.ts'
import { figure as tie } from './pool-tie.ts'
import { figure as sizes } from './sizes.ts'

const figures = { sizes, kernel, learn, tie } as unknown as Record<string, Figure>

describe.each(Object.entries(figures))('the figure %s', (_, figure) => {
  test.each(['wide', 'narrow'] as const)(
    'draws nothing that is no number, %s, and keeps its handles inside',
    (layout) => {
      for (const locale of ['en', 'zh'] as const) {
        const context = drawContext(figure, layout, locale)
        expect(figure.draw(figure.initial, context)).not.toMatch(/NaN|undefined|Infinity/)
        expect(figure.summary(figure.initial, locale)).not.toMatch(/NaN|undefined/)
        for (const handle of figure.handles) {
          const { x, y } = handle.place(figure.initial, context)
          expect(x >= 0 && x <= context.width && y >= 0 && y <= context.height).toBe(true)
          expect(handle.drag(figure.initial, { x, y }, context)).toEqual(figure.initial)
        }
      }
    },
  )
})

test('a window of every size covers what the formula says', () => {
  for (let n = 3; n <= 9; n++)
    for (let k = 1; k <= 4; k++)
      for (let s = 1; s <= 3; s++)
        for (let p = 0; p <= 2; p++) {
          const sliding = { n, k, s, p }
          const starts = Array.from({ length: n + 2 * p }, (_, i) => i).filter((i) => i % s === 0 && i + k <= n + 2 * p)
          expect(places(sliding)).toBe(starts.length)
          for (const [place, start] of starts.entries()) expect(under(sliding, place)[0]).toBe(start)
          for (let row = 0; row < n + 2 * p; row++)
            expect(covering(sliding, row)).toEqual(
              [...starts.keys()].filter((i) => starts[i] <= row && row < starts[i] + k),
            )
          for (let a = 0; a < k; a++) expect(met(sliding, a)).toEqual(starts.map((start) => start + a))
        }
})

test('the bowl of a picture is the loss that its windows have', () => {
  for (const picture of Object.values(pictures)) {
    const bowl = bowlOf(picture)
    for (const [a, b] of [
      [0, 0],
      [2, -1],
      [-1.5, 0.5],
    ]) {
      const errors = picture.slice(1).map((right, i) => (a - truth.a) * picture[i] + (b - truth.b) * right)
      expect(lossAt(bowl, a, b)).toBeCloseTo(errors.reduce((sum, e) => sum + e * e, 0) / errors.length, 10)
    }
    expect(
      lossAt(
        bowl,
        ...(Object.values(descend(bowl, { a: 2, b: 2 }, 1 / bowl.steepest, 500).at(-1)!) as [number, number]),
      ),
    ).toBeLessThan(1e-3)
  }
})

test('a slope is handed back whole by every rule', () => {
  for (const values of [
    [1, 2, 3, 4],
    [5, 5, 1, 5],
    [0, 0, 0, 0],
  ])
    for (const shares of Object.values(sharesOf(values))) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  expect(sharesOf([5, 5, 1, 5])).toMatchObject({ first: [1, 0, 0, 0], last: [0, 0, 0, 1] })
})

test('the pen paints where it is dragged, and takes ink away where it is pressed again', () => {
  const context = drawContext(kernel as unknown as Figure, 'wide', 'en')
  const [pen] = kernel.handles
  const blank = { ...kernel.initial, picture: '0'.repeat(144) }
  const drawn = pen.drag(blank, { x: 5, y: 30 }, context)
  expect([drawn.row, drawn.column, drawn.picture[0]]).toEqual([0, 0, '1'])
  expect(pen.press!(drawn).picture).toBe(blank.picture)
})
