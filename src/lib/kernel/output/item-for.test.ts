import { describe, expect, test } from 'vitest'
import * as reference from '#lib/engine/index.ts'
import { image, type Picture } from './image.ts'
import { itemFor } from './item-for.ts'
import { Plot } from './plot/recorder.ts'

describe('what is shown for a value', () => {
  test('a tensor: its first thousand elements and what all have in common', () => {
    const tensor = reference.tensor(
      Array.from({ length: 2000 }, (_, i) => (i === 0 ? Number.NaN : i === 1 ? Infinity : i)),
      [40, 50],
    )
    const item = itemFor(tensor, 'ramp')
    expect(item).toMatchObject({
      type: 'tensor',
      name: 'ramp',
      shape: [40, 50],
      dtype: 'float32',
      size: 2000,
      nan: 1,
      infinite: 1,
      min: 2,
      max: 1999,
    })
    expect((item as { values: Float64Array }).values).toHaveLength(1000)
    expect((item as { mean: number }).mean).toBeCloseTo((2 + 1999) / 2)
  })

  test('a tensor without numbers that are finite has no least and no mean', () => {
    expect(itemFor(reference.tensor1d([Number.NaN]))).toMatchObject({
      min: Number.NaN,
      max: Number.NaN,
      mean: Number.NaN,
      nan: 1,
    })
    expect(itemFor(reference.zeros([0]))).toMatchObject({ size: 0, mean: Number.NaN })
  })

  test('a disposed tensor: an error that says what to do', () => {
    const tensor = reference.zeros([2, 3])
    tensor.dispose()
    expect(() => itemFor(tensor, 'w')).toThrow(/^w: has been disposed.*shape \[2, 3\].*tf\.keep/)
  })

  test('a list of records: a table', () => {
    expect(
      itemFor([
        { step: 0, loss: 1.5 },
        { step: 1, note: 'low', ok: true },
      ]),
    ).toEqual({
      type: 'table',
      columns: ['step', 'loss', 'note', 'ok'],
      rows: [
        [0, 1.5, '', ''],
        [1, '', 'low', 'true'],
      ],
      more: 0,
    })
    expect(itemFor(Array.from({ length: 600 }, (_, i) => ({ i })))).toMatchObject({ more: 100 })
  })

  test('a list of anything else: its text', () => {
    expect(itemFor([{ a: [1] }])).toMatchObject({ type: 'value', text: '[{ a: [1] }]' })
    expect(itemFor([])).toMatchObject({ type: 'value', text: '[]' })
  })

  test('an image: grey and colour, from 0 to 1', () => {
    const picture = image(
      reference.tensor2d([
        [0, 0.5],
        [1, 2],
      ]),
    )
    expect(itemFor(picture)).toMatchObject({ type: 'image', width: 2, height: 2 })
    expect([...(picture as Picture).data]).toEqual([
      0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ])
    expect([...(image([[0, 1]]) as Picture).data]).toEqual([0, 0, 0, 255, 255, 255, 255, 255])
    expect(() => image(reference.zeros([2, 2, 2]))).toThrow(/^image: wants .* got \[2, 2, 2\]/)
    expect(() => image(3)).toThrow(/^image: wants/)
  })
})

describe('a plot', () => {
  const spec = (value: unknown) => (itemFor(value) as { spec: unknown }).spec

  test('of a single mark is a whole plot', () => {
    expect(spec(Plot.lineY([1, 2]))).toEqual({
      options: {},
      marks: [{ mark: 'lineY', data: Float64Array.of(1, 2), options: {} }],
    })
    expect(spec(Plot.frame().plot({ width: 100 }))).toEqual({
      options: { width: 100 },
      marks: [{ mark: 'frame', data: null, options: {} }],
    })
  })

  test('has functions evaluated and fields looked up, with their names as labels', () => {
    const rows = [
      { x: 1, kind: 'a' },
      { x: 2, kind: 'b' },
    ]
    const { marks } = spec(
      Plot.dot(rows, { x: 'x', y: (d: { x: number }, i: number) => d.x * i, fill: 'kind', stroke: 'red', r: 3 }),
    ) as { marks: unknown[] }
    expect(marks[0]).toEqual({
      mark: 'dot',
      data: { length: 2 },
      options: {
        x: { value: Float64Array.of(1, 2), label: 'x' },
        y: Float64Array.of(0, 2),
        fill: { value: ['a', 'b'], label: 'kind' },
        stroke: 'red',
        r: 3,
      },
    })
  })

  test('takes tensors, typed arrays and columns', () => {
    const { marks } = spec(
      Plot.line(reference.tensor1d([1, 2]), { x: Int32Array.of(3, 4), y: { value: [5, null], label: 'loss' } }),
    ) as { marks: unknown[] }
    expect(marks[0]).toEqual({
      mark: 'line',
      data: Float64Array.of(1, 2),
      options: { x: Float64Array.of(3, 4), y: { value: Float64Array.of(5, Number.NaN), label: 'loss' } },
    })
  })

  test('keeps its data as they were when it was made', () => {
    const data = [1, 2]
    const mark = Plot.lineY(data)
    data.push(3)
    expect(spec(mark)).toMatchObject({ marks: [{ data: Float64Array.of(1, 2) }] })
  })

  test('refuses functions that would have to leave the cell, too much data and strange marks', () => {
    expect(() => Plot.plot({ x: { tickFormat: () => '' } })).toThrow(
      /^Plot\.plot\.x\.tickFormat: a function cannot leave/,
    )
    expect(() => Plot.lineY(new Float64Array(300_000))).toThrow(/^Plot\.lineY: too much to draw, 300\d\d\d values/)
    expect(() => Plot.plot({ marks: [() => null] })).toThrow(/every mark must come from Plot/)
    expect(Plot).not.toHaveProperty('image')
  })
})
