import { describe, expect, test } from 'vitest'
import { createTestKernel, texts } from './test-kernel.ts'

const kernel = createTestKernel()

/** An object whose every trap throws: nothing can be asked of it. */
const closed = `const closed = new Proxy({}, new Proxy({}, { get: () => () => { throw new Error('closed') } }))`

describe('a value that throws when it is read', { timeout: 10_000 }, () => {
  test('named by a cell is left out of the comparison, and the other values stay in it', async () => {
    await kernel.plan({ cell: `${closed}\nconst one = 1\ndisplay(2, { name: 'two' })` })
    const { status, values } = await kernel.run('cell', 'reference', true)
    expect([status, values?.map(({ name }) => name)]).toEqual(['ok', ['two', 'one']])
  })

  test('shown by a cell is shown as what cannot be shown', async () => {
    await kernel.plan({ cell: `${closed}\nvoid display(closed)` })
    for (const collect of [false, true]) {
      const { status, items } = await kernel.run('cell', 'reference', collect)
      expect([status, texts(items)]).toEqual(['ok', ['[cannot be shown: closed]']])
    }
  })

  test.each([
    '[closed]',
    '({ closed })',
    'new Map([[closed, closed]])',
    'console.log(closed)',
    'display([{ closed }])',
  ])('within another one does no harm: %s', async (code) => {
    await kernel.plan({ cell: `${closed};${code}` })
    const { status, items } = await kernel.run('cell', 'reference', true)
    expect([status, items.length]).toEqual(['ok', 1])
  })

  test('can be thrown, and the next run is as good as any', async () => {
    const { status, error } = await kernel.runCode(`${closed}\nthrow closed`)
    expect([status, error?.code]).toEqual(['error', 'thrown'])
    expect(texts((await kernel.runCode('1 + 1')).items)).toEqual(['2'])
  })

  test('does not keep its cell from running again, on an engine that counts tensors too', async () => {
    await kernel.plan({ cell: closed, next: 'closed === closed' })
    for (const engine of ['reference', 'tfjs-cpu', 'tfjs-cpu'] as const) {
      expect((await kernel.run('cell', engine, true)).status).toBe('ok')
      expect((await kernel.run('next', engine, true)).status).toBe('ok')
    }
  })

  test('that gives itself for its parts ends too', async () => {
    const endless = `const endless = { get shape() { return endless }, dtype: 'x', dataSync() {}, dispose() {} }`
    await kernel.plan({ cell: `${endless}\nendless` })
    const { status } = await kernel.run('cell', 'reference', true)
    expect(status).toBe('ok')
  })
})
