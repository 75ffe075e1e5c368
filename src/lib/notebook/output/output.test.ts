import * as plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { OutputItem, TensorItem } from '#lib/kernel/protocol.ts'
import { textIn } from '../text.ts'
import type { RenderContext } from './context.ts'
import { renderError } from './error.ts'
import { renderItem } from './item.ts'
import { latest, renderItems } from './items.ts'

const strings = {
  'output.gaps': '{count} gaps',
  'output.plot-failed': 'failed: {message}',
  'output.more-elements': '{count} more',
  'output.at': 'line {line}, column {column}',
  'error.unknown-name': '没有名为 {name} 的东西',
  'output.dropped': '{items} items, {kilobytes} kB',
}
const { document } = new JSDOM('').window
const context: RenderContext = { document, text: textIn(strings), live: false, plot }
const show = (item: OutputItem) => renderItem(item, context)

const tensor = (shape: number[], value: (i: number) => number, more: Partial<TensorItem> = {}): TensorItem => {
  const size = shape.reduce((product, n) => product * n, 1)
  const values = Float64Array.from({ length: Math.min(size, 1000) }, (_, i) => value(i))
  return {
    type: 'tensor',
    shape,
    dtype: 'float32',
    values,
    size,
    min: 0,
    max: 1,
    mean: 0.5,
    nan: 0,
    infinite: 0,
    ...more,
  }
}
const points = (values: number[]): OutputItem => ({
  type: 'plot',
  spec: { options: {}, marks: [{ mark: 'line', data: values.map((y, x) => ({ x, y })), options: { x: 'x', y: 'y' } }] },
})

test('in a table a tick is green and a cross is red, beside the word that says so', () => {
  const shown = show({
    type: 'table',
    columns: ['gradient', 'engine'],
    rows: [
      ['dW', '✓ agrees'],
      ['db', '✗ differs'],
    ],
    more: 0,
  })
  expect([...shown.querySelectorAll('td')].map(({ className }) => className)).toEqual([
    '',
    'is-agree',
    '',
    'is-disagree',
  ])
})

test('output is text, whatever it says', () => {
  const evil = '<img src=x onerror=alert(1)>'
  const items: OutputItem[] = [
    { type: 'log', level: 'warn', text: evil },
    { type: 'value', name: evil, text: evil },
    { type: 'table', columns: [evil], rows: [[evil]], more: 0 },
    { type: 'progress', value: 1, max: 2, label: evil },
    { type: 'control', control: 'choice', name: evil, label: evil, value: evil, options: [evil] },
    tensor([1], () => 0, { name: evil, dtype: evil }),
  ]
  for (const item of items) {
    const shown = show(item)
    expect(shown.querySelector('img'), item.type).toBeNull()
    expect(shown.textContent, item.type).toContain(evil)
  }
})

describe('a tensor', () => {
  test('without axes is its number', () => {
    expect(show(tensor([], () => 0.000398768, { name: 'theta' })).textContent).toBe('theta0.000398768 float32')
  })

  test('with one axis stands in lines of ten, numbered', () => {
    const rows = show(tensor([25], (i) => i)).querySelectorAll('tbody tr')
    expect([...rows].map((row) => row.querySelector('th')!.textContent)).toEqual(['0', '10', '20'])
    expect(rows[2].querySelectorAll('td')).toHaveLength(5)
  })

  test('with three axes is shown as its first matrices, each with its index', () => {
    const captions = show(tensor([2, 2, 3], (i) => i)).querySelectorAll('caption')
    expect([...captions].map((caption) => caption.textContent)).toEqual([
      'output.tensor [0, :, :]',
      'output.tensor [1, :, :]',
    ])
  })

  test('that is large says how much is not shown', () => {
    expect(show(tensor([100, 100], () => 1)).textContent).toContain(`${100 * 100 - 10 * 10} more`)
  })

  test('without elements shows its shape and no table', () => {
    const shown = show(tensor([0, 3], () => 0))
    expect(shown.textContent).toContain('[0, 3]')
    expect(shown.querySelector('table')).toBeNull()
  })
})

describe('a log', () => {
  const log = (text: string) => show({ type: 'log', level: 'log', text })

  test('of columns keeps them below each other, in a frame that keys can scroll', () => {
    const frame = log('two of two agree\n  slope   error\n    0.5   1e-7').querySelector('.out-columns')!
    expect([frame.getAttribute('tabindex'), frame.getAttribute('aria-label')]).toEqual(['0', 'two of two agree'])
  })

  test.each(['a  b  c', 'one line\nand another', '  indented\n  twice'])(
    'of words is broken where it must: %j',
    (text) => {
      expect(log(text).querySelector('.out-columns')).toBeNull()
    },
  )
})

describe('a plot', () => {
  test('is one picture with a name in words', () => {
    const svg = show(points([1, 2, 4])).querySelector('svg')!
    expect(svg.getAttribute('role')).toBe('img')
    expect(svg.getAttribute('aria-label')).toContain('output.mark')
    expect(svg.querySelector('g[aria-label]')).toBeNull()
  })

  test('tells the names of its axes from their numbers', () => {
    const svg = show(points([1, 2, 4])).querySelector('svg')!
    const names = ['.label-x', '.label-y'].map((label) => svg.querySelectorAll(`${label} text`).length)
    expect(names).toEqual([1, 1])
  })

  test('with NaN and Infinity has gaps and says how many', () => {
    const shown = show(points([1, Number.NaN, 3, Infinity, 2]))
    expect(shown.textContent).toContain('2 gaps')
    expect(shown.innerHTML).not.toMatch(/NaN|Infinity/)
  })

  test('of nothing but NaN is drawn all the same', () => {
    expect(show(points([Number.NaN, Number.NaN])).querySelector('svg')).not.toBeNull()
  })

  test('of a mark that is not known says so', () => {
    const spec = { options: {}, marks: [{ mark: 'image', data: [], options: {} }] }
    expect(show({ type: 'plot', spec }).textContent).toBe('failed: unknown mark: image')
  })

  test('loads nothing and opens nothing', () => {
    const options = { x: 'x', y: 'y', href: 'link', stroke: 'url(https://example.org/a)', title: 'link' }
    const data = [{ x: 1, y: 2, link: 'javascript:alert(1)' }]
    const spec = {
      options: { style: 'background: url(https://example.org/b)' },
      marks: [{ mark: 'dot', data, options }],
    }
    const { innerHTML } = show({ type: 'plot', spec })
    expect(innerHTML).not.toMatch(/<a |href|example\.org/)
  })

  test('gives an engine its colour and other names the series colours', () => {
    const data = ['adam', 'reference', 'tfjs-wasm'].flatMap((name) => [0, 1].map((x) => ({ x, y: x, name })))
    const spec = { options: {}, marks: [{ mark: 'line', data, options: { x: 'x', y: 'y', stroke: 'name' } }] }
    const strokes = [...show({ type: 'plot', spec }).querySelectorAll('path[stroke]')].map((p) =>
      p.getAttribute('stroke'),
    )
    expect(strokes).toEqual(['var(--series-1)', 'var(--reference)', 'var(--tfjs)'])
  })

  test('bars from columns stand upon each other as they do from rows', () => {
    const column = (values: number[], label: string) => ({ value: Float64Array.from(values), label })
    const options = { x: column([1, 1, 2], 'x'), y: column([1, 2, 3], 'y') }
    const spec = { options: {}, marks: [{ mark: 'barY', data: { length: 3 }, options }] }
    const bars = [...show({ type: 'plot', spec }).querySelectorAll('svg rect')]
    const heights = bars.map((bar) => Number(bar.getAttribute('height')))
    expect(heights).toHaveLength(3)
    expect(heights[1] / heights[0]).toBeCloseTo(2)
    expect(heights[0] + heights[1]).toBeCloseTo(heights[2])
  })

  test('clips to its own frame in the page, never to that of a record', () => {
    const marks = [{ mark: 'line', data: [{ x: 1, y: 2 }], options: { x: 'x', y: 'y', clip: true } }]
    const item = { type: 'plot', spec: { options: {}, marks } } as const
    const clips = [false, true].map((live) => {
      const shown = renderItem(item, { ...context, live })
      const { id } = shown.querySelector('clipPath')!
      expect(shown.querySelector('g[clip-path]')?.getAttribute('clip-path')).toBe(`url(#${id})`)
      return id
    })
    expect(clips[0]).toMatch(/^plot-clip-/)
    expect(clips[1]).toMatch(/^live-plot-clip-/)
  })

  test('leaves a place of its size until Plot is loaded', () => {
    const shown = renderItem(points([1, 2]), { ...context, plot: undefined })
    expect(shown.querySelector('.out-plot-place')?.getAttribute('style')).toContain('560 / 246')
  })
})

test('a control at build shows its value and carries itself', () => {
  const item = {
    type: 'control',
    control: 'slider',
    name: 'lr',
    label: 'rate',
    value: 0.1,
    min: 0,
    max: 1,
    step: 0.01,
  } as const
  const shown = show(item)
  expect(shown.textContent).toBe('rate0.10')
  expect(JSON.parse(shown.dataset.item!)).toEqual(item)
  expect(shown.querySelector('input')).toBeNull()
})

test('a moved control tells its name and value', () => {
  const shown = renderItem(
    { type: 'control', control: 'toggle', name: 'momentum', label: '', value: false },
    { ...context, live: true },
  )
  const input = shown.querySelector('input')!
  const { CustomEvent, Event } = document.defaultView as unknown as typeof globalThis
  globalThis.CustomEvent = CustomEvent
  let heard: unknown
  shown.addEventListener('cell-control', (event) => (heard = (event as CustomEvent).detail))
  input.checked = true
  input.dispatchEvent(new Event('input'))
  expect(heard).toEqual({ name: 'momentum', value: true })
})

test('progress is a progress bar with its bounds', () => {
  const bar = show({ type: 'progress', value: 30, max: 100, label: 'epochs' }).querySelector('[role=progressbar]')!
  expect([
    bar.getAttribute('aria-valuenow'),
    bar.getAttribute('aria-valuemax'),
    bar.getAttribute('aria-label'),
  ]).toEqual(['30', '100', 'epochs'])
})

describe('an error', () => {
  test('speaks the reader’s language where its rule has a text', () => {
    const error = { name: 'ReferenceError', message: 'no x', code: 'unknown-name', details: { name: 'x' } }
    expect(renderError(error, context).textContent).toContain('没有名为 x 的东西')
  })

  test('keeps the kernel’s words when a value for the text is missing', () => {
    expect(
      renderError({ name: 'ReferenceError', message: 'no x', code: 'unknown-name' }, context).textContent,
    ).toContain('no x')
  })

  test('in the page has a place that can be pressed', () => {
    const shown = renderError({ name: 'Error', message: 'm', line: 3, column: 7 }, { ...context, live: true })
    const place = shown.querySelector('button')!
    expect([place.textContent, place.dataset.line, place.dataset.column]).toEqual(['line 3, column 7', '3', '7'])
  })
})

describe('many items', () => {
  test('an item with a key takes the place of the one before', () => {
    const log = (text: string, key?: string): OutputItem => ({ type: 'log', level: 'log', text, ...(key && { key }) })
    const texts = latest([log('a'), log('b', 'k'), log('c'), log('d', 'k')]).map((item) => 'text' in item && item.text)
    expect(texts).toEqual(['a', 'd', 'c'])
  })

  test('beyond forty are folded, none is lost', () => {
    const items = Array.from({ length: 100 }, (_, i): OutputItem => ({ type: 'log', level: 'log', text: `${i}` }))
    const shown = renderItems(items, context)
    expect(shown).toHaveLength(41)
    expect(shown[40].querySelectorAll('.out-log')).toHaveLength(60)
  })

  test('a long text is folded, none of it is lost', () => {
    const text = Array.from({ length: 500 }, (_, i) => `line ${i}`).join('\n')
    const shown = show({ type: 'log', level: 'log', text })
    expect(shown.querySelector('details')).not.toBeNull()
    expect(shown.textContent).toContain('line 499')
  })
})
