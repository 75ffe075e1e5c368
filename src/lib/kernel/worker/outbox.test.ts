import { describe, expect, test } from 'vitest'
import { createTestKernel, texts } from './test-kernel.ts'

const kernel = createTestKernel()

describe('limits', () => {
  test('a million logs are a thousand items and a count', async () => {
    const start = performance.now()
    const { status, items } = await kernel.runCode('for (let i = 0; i < 1e6; i++) console.log("line", i)')
    expect(status).toBe('ok')
    expect(items.filter(({ type }) => type === 'log')).toHaveLength(1000)
    expect(items.at(-1)).toMatchObject({ type: 'dropped', items: 999_000 })
    expect(items.length).toBeLessThan(1200)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('items with a key go out about once a frame, the last one surely', async () => {
    const { items } = await kernel.runCode('for (let i = 0; i <= 20000; i++) display(i, { key: "step" })')
    expect(items.length).toBeLessThan(1000)
    expect(items.at(-1)).toMatchObject({ key: 'step', text: '20000' })
  })

  test('a hundred megabytes of text arrive as twenty thousand characters', async () => {
    const { items } = await kernel.runCode('const s = "x".repeat(1e8)\nconsole.log(s)\ns')
    for (const text of texts(items)) expect(text.length).toBeLessThan(21_000)
  })

  test('bytes are limited too', async () => {
    const { items } = await kernel.runCode(
      'for (let i = 0; i < 999; i++) display({ width: 200, height: 200, data: new Uint8ClampedArray(160000) })',
    )
    expect(items.filter(({ type }) => type === 'image').length).toBe(199)
    expect(items.at(-1)).toMatchObject({ type: 'dropped', items: 800 })
  })

  test('an allocation that cannot succeed is an error', async () => {
    expect((await kernel.runCode('new ArrayBuffer(2 ** 53 - 1)')).error).toMatchObject({
      name: 'RangeError',
      code: 'memory',
    })
  })

  test.each([
    'display("x".repeat(1e6), { name: "n".repeat(1e5), key: "k".repeat(1e5) })',
    'display(Array.from({ length: 3000 }, (_, i) => ({ [`c${i}`]: "y".repeat(5000) })))',
    'progress(1, { label: "l".repeat(1e5) })',
    'throw new Error("e".repeat(1e6))',
    'const n = "x".repeat(1e5); null[n]',
    'throw Object.assign(new Error("m"), { name: "n".repeat(1e5) })',
    'throw "t".repeat(1e6)',
    `const ${'a'.repeat(2000)} = 1; ${'a'.repeat(2000)}`,
    `${'b'.repeat(3000)}`,
    Array.from({ length: 400 }, (_, i) => `tf = ${i}`).join('\n'),
    Array.from({ length: 2500 }, (_, i) => `var v${i}`).join('\n'),
    Array.from({ length: 300 }, (_, i) => `const s${i} = slider(0.5)`).join('\n'),
    'const c = choice("a", Array.from({ length: 500 }, (_, i) => i ? String(i) : "a"))',
    'const d = choice("a", ["a", "b".repeat(1e4)], { label: "l".repeat(1e4) })',
    'Plot.text(["a".repeat(1e5)], { x: [1] })',
    'Plot.lineY(Array.from({ length: 150000 }, (_, i) => String(i)))',
    'Plot.dot(new Float64Array(99999), { x: new Float64Array(99999), title: (d, i) => String(i) })',
    'display(tf.zeros([1, 1, 1, 1, 1, 1, 1]))',
    'const fs = []; for (let i = 0; i < 400; i++) fs.push(tf.scalar(i)); const o = Object.fromEntries(fs.map((f, i) => ["k".repeat(400) + i, f]))',
    'setTimeout(() => { throw new Error("e".repeat(1e6)) }); await sleep(20)',
    'display(new Uint8Array(2e6)); const big = new Float64Array(2e6)',
  ])('nothing that a cell shows is too much for the page: %s', async (code) => {
    await kernel.plan({ cell: code })
    await kernel.run('cell', 'reference', true)
    kernel.send({ type: 'names', engine: 'reference' })
    await kernel.until('names')
    // `createTestKernel` holds every answer to the guard.
    expect(kernel.heard.some(({ type }) => type === 'done')).toBe(true)
  })
})
