import { describe, expect, test } from 'vitest'
import { tensorItem } from '#lib/kernel/output/tensor-item.ts'
import type { OutputItem } from '#lib/kernel/protocol.ts'
import en from '../../../../../site/i18n/en.json' with { type: 'json' }
import { textIn } from '../../text.ts'
import { toCsv, toTabs } from './csv.ts'
import { heatColors } from './heat-colors.ts'
import { itemText } from './item-text.ts'
import { tablesOf } from './tables-of.ts'

const text = textIn(en)
const tensor = (shape: number[], ...values: number[]) => tensorItem(shape, 'float32', values)
const plot = (marks: unknown[], options = {}) => ({ type: 'plot', spec: { options, marks } }) as OutputItem

describe('the data of an output', () => {
  test.each([
    [
      'a vector',
      tensor([2], 5, 6),
      [
        ['axis 0', 'value'],
        [
          [0, 5],
          [1, 6],
        ],
      ],
    ],
    [
      'a matrix',
      tensor([2, 2], 1, 2, 3, 4),
      [
        ['axis 0', '0', '1'],
        [
          [0, 1, 2],
          [1, 3, 4],
        ],
      ],
    ],
    [
      'three axes',
      tensor([2, 1, 2], 1, 2, 3, 4),
      [
        ['axis 0', 'axis 1', '0', '1'],
        [
          [0, 0, 1, 2],
          [1, 0, 3, 4],
        ],
      ],
    ],
  ] as const)('of %s has a line for each row of its last axis', (_, item, [columns, rows]) => {
    expect(tablesOf(item, text)).toEqual([{ title: '', columns, rows, more: 0 }])
  })

  test('of a large tensor says how many rows the page does not have', () => {
    const item = tensorItem([500, 4], 'float32', new Float32Array(2000))
    expect(tablesOf(item, text)[0]).toMatchObject({ more: 250 })
  })

  test('of a plot has a table for each mark, with the names of its fields and axes, and none twice', () => {
    const line = { x: Float64Array.of(0, 1), y: { value: Float64Array.of(2, Number.NaN), label: 'loss' } }
    const marks = [
      { mark: 'lineY', data: null, options: line },
      { mark: 'dot', data: null, options: line },
      { mark: 'ruleY', data: Float64Array.of(3), options: {} },
      { mark: 'frame', data: null, options: {} },
    ]
    expect(tablesOf(plot(marks, { x: { label: 'step' } }), text)).toEqual([
      {
        title: 'lineY',
        columns: ['step', 'loss'],
        rows: [
          [0, 2],
          [1, Number.NaN],
        ],
        more: 0,
      },
      { title: 'ruleY', columns: ['value'], rows: [[3]], more: 0 },
    ])
  })

  test('of a training has a line for each step at which something was shown', () => {
    const curve = (name: string, x: number[], y: number[]) => ({
      name,
      x: Float64Array.from(x),
      y: Float64Array.from(y),
      last: 0,
    })
    const item = { type: 'training', curves: [curve('loss', [1, 2], [9, 8]), curve('accuracy', [2], [0.5])] }
    expect(tablesOf(item as OutputItem, text)).toEqual([
      {
        title: '',
        columns: ['steps', 'loss', 'accuracy'],
        rows: [
          [1, 9, ''],
          [2, 8, 0.5],
        ],
        more: 0,
      },
    ])
  })

  test('of a confusion matrix stands under the names of the classes', () => {
    const item: OutputItem = { type: 'confusion', labels: ['a', 'b'], counts: Float64Array.of(1, 2, 3, 4) }
    expect(tablesOf(item, text)[0].rows).toEqual([
      ['a', 1, 2],
      ['b', 3, 4],
    ])
  })
})

describe('as a file or as text', () => {
  const table = {
    title: '',
    columns: ['a', 'b "c"'],
    rows: [
      [0.1, 'x,y'],
      [1e-9, 'two\nlines'],
    ],
    more: 0,
  }

  test('commas, quotes and line breaks are quoted, numbers are whole', () => {
    expect(toCsv([table])).toBe('a,"b ""c"""\r\n0.1,"x,y"\r\n1e-9,"two\nlines"\r\n')
    expect(toTabs([table])).toBe('a\tb "c"\n0.1\tx,y\n1e-9\ttwo lines')
  })

  test('what is beyond ASCII begins with a mark that spreadsheets need', () => {
    expect(toCsv([{ ...table, columns: ['轴', 'b'] }]).charCodeAt(0)).toBe(0xfeff)
  })

  test('a value is its text, a tensor its shape and numbers', () => {
    expect(itemText({ type: 'value', name: 'x', text: '[1]' }, text)).toBe('x [1]')
    expect(itemText({ ...tensor([2], 5, 6), name: 'w' }, text)).toBe('w float32 [2]\naxis 0\tvalue\n0\t5\n1\t6')
  })
})

describe('a heat map', () => {
  const colors = (...values: number[]) => {
    const finite = values.filter(Number.isFinite)
    const found = heatColors(values, values.length, { min: Math.min(...finite), max: Math.max(...finite) })
    return values.map((_, i) => [...found.subarray(4 * i, 4 * i + 3)])
  }

  test('with signs has paper at zero and a colour for each sign, equally far from it', () => {
    expect(colors(-2, 0, 1)).toEqual([
      [118, 42, 131],
      [247, 247, 247],
      [137, 184, 151],
    ])
  })

  test('without goes from pale to deep, and what is no number has a colour of its own', () => {
    expect(colors(1, 3, Number.NaN)).toEqual([
      [244, 241, 234],
      [12, 58, 97],
      [163, 24, 74],
    ])
  })

  test('of equal values is pale', () => {
    expect(colors(7, 7)[0]).toEqual([244, 241, 234])
  })
})
