import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { TrainingCurve, TrainingItem } from '#lib/kernel/protocol.ts'
import en from '../../../../../site/i18n/en.json' with { type: 'json' }
import { textIn } from '../../text.ts'
import { drawTraining } from './draw-training.ts'
import { panelSvg } from './panel-svg.ts'
import { panelsOf } from './panels.ts'
import { trainingInWords } from './words.ts'

const curve = (name: string, ...y: number[]): TrainingCurve => ({
  name,
  x: Float64Array.from(y, (_, i) => i + 1),
  y: Float64Array.from(y),
  last: y.at(-1)!,
})
const item = (changed: Partial<TrainingItem> = {}): TrainingItem => ({
  type: 'training',
  label: '',
  state: 'running',
  epochs: 5,
  epoch: 2,
  steps: 500,
  step: 150,
  rows: 5000,
  row: 1500,
  milliseconds: 3000,
  curves: [curve('loss', 2, 1), curve('accuracy', 0.5, 0.9)],
  ...changed,
})
const text = textIn(en)

test.each([
  [item(), 'epoch 2 of 5 · 1,500 of 5,000 rows · 500 rows a second · 7.0 s left'],
  [item({ state: 'paused' }), 'paused · epoch 2 of 5 · 1,500 of 5,000 rows · 500 rows a second'],
  [item({ row: 0, epoch: 0, milliseconds: 0 }), 'epoch 0 of 5 · 0 of 5,000 rows'],
  [item({ state: 'stopped' }), 'epoch 2 of 5 · 1,500 of 5,000 rows · 500 rows a second · ended after 3.0 s'],
])('a training says how far it is: %#', (training, words) => expect(trainingInWords(training, text)).toBe(words))

test('what measures the same shares axes; a loss begins at zero, an accuracy ends at one', () => {
  const names = ['loss', 'testLoss', 'val_loss', 'acc', 'testAccuracy', 'left weight']
  const panels = panelsOf(names.map((name) => curve(name, 0.5, 0.7)))
  expect(panels.map(({ unit, curves }) => [unit, curves.length])).toEqual([
    ['loss', 3],
    ['accuracy', 2],
    ['weight', 1],
  ])
  expect(panels.map(({ low, high }) => [low, high])).toEqual([
    [0, 0.7],
    [0.5, 1],
    [0, 0.7],
  ])
})

test.each([
  [2, '0 1 2'],
  [5, '0 1 2 3 4 5'],
  [10, '0 2 4 6 8 10'],
  [14, '0 5 14'],
  [60, '0 10 20 30 40 50 60'],
  [100, '0 20 40 60 80 100'],
  [2000, '0 500 1000 1500 2000'],
])('%i epochs are counted in round numbers: %s', (epochs, ticks) => {
  const training = item({ epochs, steps: 10 * epochs, state: 'done' })
  const [panel] = panelsOf(training.curves)
  const { document } = new JSDOM(panelSvg(panel!, training, '')).window
  const labels = [...document.querySelectorAll('text:not([text-anchor="end"][x="34"])')]
  expect(labels.map(({ textContent }) => textContent).join(' ')).toBe(ticks)
})

describe('in the page', () => {
  const { document } = new JSDOM('<live-cell><button class="cell-stop">Stop</button><div></div></live-cell>').window
  const frame = document.querySelector('div')!
  const draw = (changed?: Partial<TrainingItem>, live = true) =>
    drawTraining(frame, item(changed), { document, text, live })
  const status = () => frame.querySelector('[role="status"]')!.textContent

  test('a button that is held stays while the numbers change, and a pause is said once', () => {
    draw()
    const button = frame.querySelector<HTMLButtonElement>('button')!
    button.focus()
    expect([button.textContent, button.dataset.pace]).toEqual(['Pause', 'pause'])
    draw({ step: 151, state: 'paused' })
    expect(document.activeElement).toBe(button)
    expect([button.textContent, button.dataset.pace]).toEqual(['Resume', 'resume'])
    expect(status()).toBe('Paused after step 151 of 500: loss 1, accuracy 0.9')
    draw({ step: 152 })
    expect(status()).toBe('The training goes on.')
    draw({ step: 153, epoch: 3 })
    expect(status()).toBe('The training goes on.')
  })

  test('what is not finite leaves a gap', () => {
    draw({ curves: [curve('loss', 1, Number.NaN, 2, Number.POSITIVE_INFINITY)] })
    expect(frame.innerHTML).not.toMatch(/NaN [\d]|Infinity [\d]|d="[^"]*(NaN|Infinity)/)
  })
})

test('at build it is complete, without buttons', () => {
  const { document } = new JSDOM('').window
  const frame = document.createElement('div')
  drawTraining(frame, item({ state: 'done', row: 5000, epoch: 5, step: 500 }), { document, text, live: false })
  expect(frame.querySelectorAll('button')).toHaveLength(0)
  expect(frame.querySelectorAll('.training-drawing .training-curve')).toHaveLength(2)
  expect(frame.textContent).toContain('took 3.0 s')
})
