// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { CellPlan, ControlItem } from '#lib/kernel/protocol.ts'
import { controlsFromText, literalAt } from './controls-from-text.ts'
import type { LiveRecord } from './live-record.ts'
import { renderControl } from './output/control.ts'
import { textIn } from './text.ts'

const text = textIn({ 'output.on': 'on', 'output.off': 'off' })
const items: ControlItem[] = [
  { type: 'control', control: 'slider', name: 'lr', label: '', value: 0.1, min: 0, max: 1, step: 0.01 },
  { type: 'control', control: 'choice', name: 'how', label: '', value: 'sgd', options: ['sgd', 'adam'] },
  { type: 'control', control: 'toggle', name: 'on', label: '', value: false },
]

/** A cell with these controls, and the text that the reader has written since. */
function cellWith(code: string, phase: LiveRecord['phase'] = 'ok') {
  document.body.innerHTML = '<div id="cell"></div>'
  const element = document.querySelector<HTMLElement>('#cell')!
  element.append(...items.map((item) => renderControl(item, { document, text, live: true })))
  const controls = items.map(({ name }) => {
    const found = new RegExp(`${name} = \\w+\\(([^,)]*)`, 'd').exec(code)!
    const [start, end] = found.indices![1]!
    return { name, start, end }
  })
  const cell = { phase, code: { text: code }, view: { element } } as unknown as LiveRecord
  controlsFromText(cell, { controls } as unknown as CellPlan, text)
  const [lr, how, on] = element.querySelectorAll<HTMLInputElement>('input, select')
  const shown = [...element.querySelectorAll('.out-number')].map((part) => part.textContent)
  return { values: [lr.value, how.value, on.checked], shown }
}

const written = "const lr = slider(0.35, {}), how = choice('adam', []), on = toggle(true)"

test('what is written in the text moves slider, choice and toggle', () => {
  const { values, shown } = cellWith(written)
  expect(values).toEqual(['0.35', 'adam', true])
  expect(shown).toEqual(['0.35', 'adam', 'on'])
})

test('while the cell runs, the controls stay where the reader has moved them', () => {
  expect(cellWith(written, 'running').values).toEqual(['0.10', 'sgd', false])
})

test('what the control cannot be stays out of it', () => {
  expect(cellWith("const lr = slider('much'), how = choice('none', []), on = toggle(1)").values).toEqual([
    '0.10',
    'sgd',
    false,
  ])
})

test.each([
  ['-1.5e-3', -0.0015],
  ['1_000', 1000],
  ["'it\\'s'", "it's"],
  ['false', false],
  ['name', undefined],
  ['', undefined],
])('the literal %s is %s', (literal, value) => {
  expect(literalAt(`f(${literal})`, { name: 'x', start: 2, end: 2 + literal.length })).toBe(value)
})
