import { expect, test } from 'vitest'
import type { PlotSpec } from '#lib/kernel/protocol.ts'
import en from '../../../../site/i18n/en.json' with { type: 'json' }
import zh from '../../../../site/i18n/zh.json' with { type: 'json' }
import { textIn } from '../text.ts'
import { describePlot } from './plot-summary.ts'

const spec: PlotSpec = {
  options: {},
  marks: [
    { mark: 'ruleY', data: Float64Array.of(0), options: {} },
    {
      mark: 'lineY',
      data: null,
      options: { x: Float64Array.of(0, 1, 2), y: { value: Float64Array.of(3, 4, 0.25), label: 'loss' } },
    },
    { mark: 'dot', data: null, options: { x: Float64Array.of(1), y: Float64Array.of(Number.NaN) } },
  ],
}

test('a plot in words says what is drawn, how far it reaches and where a line goes, in both languages', () => {
  expect(describePlot(spec, textIn(en))).toBe(
    'Plot. line, points: 3, x from 0 to 2, loss from 0.25 to 4, begins at 3 and ends at 0.25. dots, points: 1, x from 1 to 1',
  )
  expect(describePlot(spec, textIn(zh))).toContain('折线')
  expect(describePlot(spec, textIn(zh))).toContain('起于 3，止于 0.25')
})
