import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BundledKernel, startBundled } from './bundled-kernel.ts'
import { bundleKernel } from './kernel-bundle.ts'

let files: Map<string, Uint8Array>
let kernel: BundledKernel
const start = (missing: string[] = [], without?: string) => {
  const there = new Map([...files].filter(([name]) => name !== without))
  kernel = startBundled(there, new Set(missing))
  return kernel
}

beforeAll(async () => {
  files = await bundleKernel()
})
afterEach(() => kernel.close())

const ones = 'tf.ones([1, 2, 2, 1])'

describe('a part of the engine', () => {
  test('is not asked for by a cell that does without it', async () => {
    const { needed, texts } = await start().run(
      'const x = tf.variable(tf.scalar(3))\ntf.grad((x) => x.square())(x).dataSync()[0]',
    )
    expect(needed).toEqual([])
    expect(texts).toEqual(['6'])
  })

  test.each([
    ['a function', `tf.maxPool(${ones}, 2, 1, "valid").dataSync()[0]`],
    ['a method', `${ones}.maxPool(2, 1, "valid").dataSync()[0]`],
    ['a function in brackets', `tf['maxPool'](${ones}, 2, 1, "valid").dataSync()[0]`],
    ['a function taken out', `const { maxPool: largest } = tf\nlargest(${ones}, 2, 1, "valid").dataSync()[0]`],
    [
      'a function of an engine that another cell named',
      'const engine = reference',
      `engine.maxPool(${ones}, 2, 1, "valid").dataSync()[0]`,
    ],
    ['the table of ops', `tf.ops.maxPool(${ones}, 2, 1, "valid").dataSync()[0]`],
  ])('comes before a cell runs that names %s of it', async (_, ...cells) => {
    const { needed, texts, errors } = await start().run(...cells)
    expect(errors).toEqual([])
    expect(needed).toContain('part/vision')
    expect(texts).toEqual(['1'])
  })

  test('comes for what a cell needs as well, and once only', async () => {
    const cells = [`const pooled = ${ones}.maxPool(2, 1, "valid")`, 'pooled.size']
    const first = await start().run(...cells)
    expect(first.needed).toContain('part/vision')
    expect(first.texts).toEqual(['1'])
    expect((await kernel.run(...cells, 'pooled.maxPool(1, 1, "valid").size')).needed).toEqual([])
  })

  test('is asked for again when it did not come', async () => {
    const cell = `${ones}.maxPool(2, 1, "valid").size`
    expect((await start(['part/vision']).run(cell)).errors[0]).toMatch(/part\/vision: could not be fetched/)
    expect((await kernel.run(cell)).texts).toEqual(['1'])
  })

  test.each([
    ['tf["max" + "Pool"]', 'tf.maxPool'],
    [`${ones}["max" + "Pool"](1, 1, "valid")`, 'x.maxPool'],
  ])('is missed with advice where its name is put together: %s', async (cell, name) => {
    const { errors } = await start().run(cell)
    expect(errors[0]).toMatch(`${name}: is loaded only for cells whose text names it. Write ${name}`)
  })

  test('differentiates together with the first', async () => {
    const { texts, errors } = await start().run(
      `tf.grad((x) => x.square().maxPool(2, 2, 'valid').sum())(${ones}).sum().dataSync()[0]`,
    )
    expect(errors).toEqual([])
    expect(texts).toEqual(['2'])
  })
})

test('a tape knows the formulas of its ops', async () => {
  const { texts, errors } = await start().run('tf.trace(() => tf.scalar(1).add(2)).entries[0].op.formula')
  expect(errors).toEqual([])
  expect(texts[0]).toContain('a + b')
})

describe('the reader of types', () => {
  test('comes for a cell that holds some, and not for plain JavaScript', async () => {
    expect((await start().run('const f = (i) => i < 3 && i > 1\nf(2)')).needed).toEqual([])
    const { needed, texts } = await kernel.run('const f = (i: number): boolean => i > 1\nf(2)')
    expect(needed).toEqual(['part/cell-read-typed'])
    expect(texts).toEqual(['true'])
  })

  test('comes for type arguments that could be comparisons', async () => {
    const { needed, texts } = await start().run('const a = <T>(x: T) => x\na<number>(3)')
    expect(needed).toEqual(['part/cell-read-typed'])
    expect(texts).toEqual(['3'])
  })

  test('is asked for again by the next run when it did not come', async () => {
    const cell = 'const x: number = 4\nx'
    const { texts, needed } = await start(['part/cell-read-typed']).run(cell)
    expect(needed).toHaveLength(2)
    expect(texts).toEqual(['4'])
    await kernel.close()
    expect((await start([], 'part/cell-read-typed').run(cell)).errors[0]).toMatch(
      'could not be loaded. Press Run to try again',
    )
  })
})

test('what a cell finds in the engine cannot be replaced', async () => {
  for (const cell of ['tf.add = 1', 'tf.maxPool = 1', 'tf.extra = 1'])
    expect((await start().run(cell)).errors[0], cell).toMatch(/read.only|not extensible|only a getter/)
})
