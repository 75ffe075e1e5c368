import { describe, expect, test } from 'vitest'
import type { OutputItem } from '../protocol.ts'
import { createTestKernel } from './test-kernel.ts'

const kernel = createTestKernel()
type Item<T extends OutputItem['type']> = Extract<OutputItem, { type: T }>

async function show<T extends OutputItem['type']>(type: T, code: string): Promise<Item<T>> {
  const { items, error } = await kernel.runCode(code)
  expect(error).toBeUndefined()
  return items.find((item) => item.type === type) as Item<T>
}

describe('a gallery', () => {
  test.each([
    ['tf.tensor([0, 0.5, 1, 0.25, 0, 0, 0, 1], [2, 2, 2])'],
    ['tf.tensor([0, 0.5, 1, 0.25, 0, 0, 0, 1], [2, 2, 2, 1])'],
    ['tf.tensor([[0, 0.5, 1, 0.25], [0, 0, 0, 1]])'],
    ['[[0, 0.5, 1, 0.25], [0, 0, 0, 1]]'],
    ['[[[0, 0.5], [1, 0.25]], [[0, 0], [0, 1]]]'],
    ['Uint8Array.of(0, 128, 255, 64, 0, 0, 0, 255), { width: 2 }'],
  ])('shows the same pictures of %s', async (source) => {
    const item = await show('gallery', `gallery(${source})`)
    expect(item).toMatchObject({ width: 2, height: 2, colors: 'grey' })
    expect(item.tiles).toHaveLength(2)
    expect([...item.pixels]).toEqual([0, 128, 255, 64, 0, 0, 0, 255])
  })

  test('of values with signs has zero in the middle, on one scale or on one for each', async () => {
    const code = (scale: string) =>
      `gallery([[[-1, 0]], [[0, 4]]], { scale: '${scale}', labels: ['a'], wrong: [true] })`
    const all = await show('gallery', code('all'))
    expect([...all.pixels]).toEqual([96, 128, 128, 255])
    expect(all.tiles).toEqual([
      { label: 'a', wrong: true },
      { label: '', wrong: false },
    ])
    expect([...(await show('gallery', code('each'))).pixels]).toEqual([1, 128, 128, 255])
  })

  test('says what it cannot show', async () => {
    const { error } = await kernel.runCode('gallery(tf.zeros([2, 3, 3, 8]))')
    expect(error?.message).toMatch(/^gallery: wants .*, got \[2, 3, 3, 8\]$/)
  })
})

describe('a confusion matrix', () => {
  test('counts what was taken for what', async () => {
    const item = await show(
      'confusion',
      'confusion([0, 0, 1, 2], tf.tensor1d([0, 1, 1, 0], "int32"), { labels: ["a", "b", "c"] })',
    )
    expect(item.labels).toEqual(['a', 'b', 'c'])
    expect([...item.counts]).toEqual([1, 1, 0, 0, 1, 0, 1, 0, 0])
  })

  test.each([
    ['confusion([0], [0, 1])', 'confusion: wants two lists of one length, got 1 and 2'],
    ['confusion([0.5], [0])', 'confusion: wants numbers of classes, got 0.5 and 0'],
    ['confusion([3], [0], { labels: ["a"] })', 'confusion: class 3 of 1, at most 50 are drawn'],
  ])('refuses %s', async (code, message) => {
    expect((await kernel.runCode(code)).error?.message).toBe(message)
  })
})

describe('a pad', () => {
  const code = 'const ink = draw({ width: 2, height: 2, start: [0, 0, 1, 0.5] })\nink'

  test('gives what is on it at first, then what the reader has drawn, until that is forgotten', async () => {
    await kernel.plan({ cell: code })
    const ink = async () => Array.from((await kernel.run('cell', 'reference', true)).values![0].numeric!.data)
    expect(await ink()).toEqual([0, 0, 1, 128 / 255])
    kernel.send({
      type: 'drawing',
      cell: 'cell',
      drawing: { name: 'draw 1', pixels: Uint8ClampedArray.of(255, 0, 0, 51) },
    })
    expect(await ink()).toEqual([1, 0, 0, 0.2])
    kernel.send({ type: 'drawing', cell: 'cell', drawing: null })
    expect(await ink()).toEqual([0, 0, 1, 128 / 255])
  })

  test('says what does not fit on it', async () => {
    const { error } = await kernel.runCode('draw({ width: 3, height: 3, start: [1] })')
    expect(error?.message).toBe('draw: start has 1 values, wanted 3 × 3 = 9')
  })
})

describe('the size of a run', () => {
  test('is the page’s, unless it is said', async () => {
    await kernel.plan({ a: 'const n = runSize({ quick: 1, page: 20, full: 3000 }, "rows")', b: 'n', c: 'n + 1' })
    const result = async (cell: string, size?: 'quick' | 'page' | 'full') => {
      const { ran, items } = await kernel.run(cell, 'reference', false, size)
      return {
        ran,
        items: items.flatMap((item) =>
          item.type === 'value' ? [item.text] : item.type === 'size' ? [item.given[item.size]] : [],
        ),
      }
    }
    expect(await result('b')).toEqual({ ran: ['a', 'b'], items: ['20', '20'] })
    // A full run wants what it needs in full; what runs later takes that as it is.
    expect(await result('b', 'full')).toEqual({ ran: ['a', 'b'], items: ['3,000', '3000'] })
    expect(await result('c')).toEqual({ ran: ['c'], items: ['3001'] })
    expect(await result('b', 'full')).toEqual({ ran: ['b'], items: ['3000'] })
    expect(await result('a')).toEqual({ ran: ['a'], items: ['20'] })
  })

  test('wants all three', async () => {
    expect((await kernel.runCode('runSize({ page: 3 })')).error?.message).toBe(
      'runSize: wants quick, page and full, without is quick, full',
    )
  })
})
