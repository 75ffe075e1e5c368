import { describe, expect, test } from 'vitest'
import { createTestKernel, texts } from './test-kernel.ts'

const kernel = createTestKernel()

test('a cell ends well though what it names throws when it is looked at', { timeout: 5000 }, async () => {
  await kernel.plan({ cell: 'class Odd { get shape() { throw new Error("not yet") } }\nconst odd = new Odd()' })
  expect((await kernel.run('cell', 'reference', true)).status).toBe('ok')
})

describe('a run', () => {
  test('shows the trailing expression, and what is displayed and logged, in order', async () => {
    const { items } = await kernel.runCode('display(1)\nconsole.log("two", [3])\nconst four = 4\nfour')
    expect(texts(items)).toEqual(['1', 'two [3]', '4'])
  })

  test.each([
    ['1; // c', ['1']],
    ['const a = 1\n;(a)', ['1']],
    ['const a = 1\n(2, a)'.replace('1\n', '1;\n'), ['1']],
    ['"use strict"', ["'use strict'"]],
    ['await Promise.resolve(5)', ['5']],
    ['Promise.resolve(5)', ['5']],
    ['undefined', []],
    ['display(7)', ['7']],
    ['({ a: 1 })', ['{ a: 1 }']],
    ['const a = 1', []],
    ['if (true) 1', []],
    ['1\ntype A = number', ['1']],
    ['let $keep = 1, $show = 2; $keep + $show', ['3']],
    ['`a\nb`', ["'a\\nb'"]],
    ['x = 1\nvar x', []],
  ])('ends with its last expression: %s', async (code, expected) => {
    expect(texts((await kernel.runCode(code)).items)).toEqual(expected)
  })

  test('first runs what it needs and is not fresh, and afterwards marks what saw older values', async () => {
    await kernel.plan({ a: 'const x = 1', b: 'const y = x + 1', c: 'y * 10' })
    expect(await kernel.run('c')).toMatchObject({
      ran: ['a', 'b', 'c'],
      stale: { a: undefined, b: undefined, c: undefined },
    })
    expect((await kernel.run('c')).ran).toEqual(['c'])
    const edited = await kernel.plan({ a: 'const x = 2', b: 'const y = x + 1', c: 'y * 10' })
    expect(edited.map(({ stale }) => stale.reference)).toEqual(['a', 'a', 'a'])
    expect(await kernel.run('a')).toMatchObject({ ran: ['a'], stale: { a: undefined, b: 'a', c: 'a' } })
    const last = await kernel.run('c')
    expect([last.ran, texts(last.items)]).toEqual([['b', 'c'], ['30']])
  })

  test('keeps the variables of each engine apart', async () => {
    await kernel.plan({ a: 'const x = tf.scalar(2)', b: 'x.square()' })
    for (const engine of ['reference', 'tfjs-cpu', 'tfjs-wasm'] as const) {
      const first = await kernel.run('b', engine)
      expect(first).toMatchObject({ status: 'ok', ran: ['a', 'b'], items: [{ type: 'tensor', mean: 4 }] })
    }
    expect((await kernel.run('b', 'reference')).ran).toEqual(['b'])
  })

  test('of a cell whose need fails says so, and does not run it', async () => {
    await kernel.plan({ a: 'const x = 1; throw new Error("no")', b: 'x' })
    expect(await kernel.run('b')).toMatchObject({
      status: 'error',
      ran: ['a', 'b'],
      error: { code: 'need-failed', details: { cell: 'a' } },
    })
  })

  test('does not try a cell again that has failed while the run waited, unless it is that cell', async () => {
    await kernel.plan({ a: 'const x = 1; throw new Error("no")', b: 'x', c: '3' })
    expect(await kernel.run('b', 'reference', false, 'full', ['a'])).toMatchObject({
      status: 'error',
      ran: ['b'],
      error: { code: 'need-failed', details: { cell: 'a' } },
    })
    expect((await kernel.run('a', 'reference', false, 'full', ['a'])).ran).toEqual(['a'])
    expect(await kernel.run('c', 'reference', false, 'full', ['a', 'b'])).toMatchObject({ status: 'ok', ran: ['c'] })
  })

  test('has all three engines at hand when the cell names them', async () => {
    const { items } = await kernel.runCode('[reference, tfjs].map((engine) => engine.scalar(3).square().dataSync()[0])')
    expect(texts(items)).toEqual(['[9, 9]'])
  })

  test('can wait a turn with tf.nextFrame on every engine', async () => {
    for (const engine of ['reference', 'tfjs-cpu'] as const) {
      const { items } = await kernel.runCode("await tf.nextFrame()\n'went on'", engine)
      expect(texts(items)).toEqual(["'went on'"])
    }
  })

  test('repeats its random numbers, the same on every engine', async () => {
    const code =
      '[Math.random(), ...tf.randomNormal([2]).dataSync(), ...tf.randomUniform([2]).dataSync()].map((x) => x.toFixed(6)).join()'
    const [first, again, other] = [
      await kernel.runCode(code),
      await kernel.runCode(code),
      await kernel.runCode(code, 'tfjs-cpu'),
    ]
    expect(texts(again.items)).toEqual(texts(first.items))
    expect(texts(other.items)).toEqual(texts(first.items))
  })

  test('can be stopped at a sleep', async () => {
    await kernel.plan({ cell: 'let n = 0\nwhile (true) { n++; await sleep(1) }' })
    setTimeout(() => kernel.abort(), 60)
    expect(await kernel.run('cell')).toMatchObject({ status: 'stopped', error: undefined })
  })

  test.each(['reference', 'tfjs-cpu', 'tfjs-wasm'] as const)(
    'can be stopped while a model of layers trains on %s',
    async (engine) => {
      await kernel.plan({
        model: `
        const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [2] })] })
        model.compile({ loss: 'meanSquaredError', optimizer: 'sgd' })`,
        train: `
        console.log('begins')
        await model.fit(tf.ones([8, 2]), tf.ones([8, 2]), { epochs: 1e9 })`,
        look: 'model.getWeights()[0].shape.join()',
      })
      const running = kernel.run('train', engine)
      await kernel.until('out')
      setTimeout(() => kernel.abort(), 60)
      expect(await running).toMatchObject({ status: 'stopped', error: undefined })
      expect(texts((await kernel.run('look', engine)).items)).toEqual(["'2,2'"])
    },
  )

  test('of a cell with a model, again and again, leaves nothing of the former models behind', async () => {
    await kernel.plan({
      model: `
        const model = tf.sequential({ layers: [tf.layers.lstm({ units: 2, inputShape: [3, 2] }), tf.layers.dense({ units: 1 })] })
        model.compile({ loss: 'meanSquaredError', optimizer: 'sgd' })
        const x = tf.ones([8, 3, 2])
        const y = tf.ones([8, 1])
        await model.fit(x, y, { epochs: 1 })`,
      count: 'tf.memory().numTensors',
    })
    const counts = []
    for (let i = 0; i < 3; i++) {
      await kernel.run('model', 'tfjs-wasm')
      counts.push(...texts((await kernel.run('count', 'tfjs-wasm')).items))
    }
    expect(counts).toHaveLength(3)
    expect(new Set(counts).size).toBe(1)
  })

  test('tells how many tensors of tfjs are left behind that nobody holds', async () => {
    await kernel.plan({
      careless:
        'const x = tf.ones([3])\nconst kept = tf.keep(tf.ones([2]))\nfor (let i = 0; i < 5; i++) x.square().sum()',
      tidy: 'const y = { list: [tf.tidy(() => x.square().add(1))] }',
      ours: 'reference.ones([2])\n1',
    })
    expect(await kernel.run('careless', 'tfjs-wasm')).toMatchObject({ status: 'ok', undisposed: 10 })
    expect((await kernel.run('tidy', 'tfjs-wasm')).undisposed).toBeUndefined()
    expect((await kernel.run('ours', 'reference')).undisposed).toBeUndefined()
  })

  test('keeps what a cell made that sees the stop and ends by itself', async () => {
    await kernel.plan({
      a: 'let n = 0\nwhile (!signal.aborted) { n++; await new Promise((go) => setTimeout(go, 1)) }',
      b: 'n > 0',
    })
    setTimeout(() => kernel.abort(), 60)
    expect((await kernel.run('a')).status).toBe('stopped')
    expect(await kernel.run('b')).toMatchObject({ ran: ['b'], items: [{ text: 'true' }] })
  })

  test('goes on showing what timers and promises bring after its end', async () => {
    await kernel.runCode('setTimeout(() => display("second"), 30)\n"first"')
    await kernel.until('out', 2)
    expect(texts(kernel.shown())).toEqual(["'first'", "'second'"])
  })

  test('shows what functions of other cells show for it', async () => {
    await kernel.plan({ helper: 'const say = (word) => { console.log(word); display(word) }', caller: 'say("hello")' })
    expect((await kernel.run('caller')).ran).toEqual(['helper', 'caller'])
    expect(kernel.heard.flatMap((told) => (told.type === 'out' ? [told.cell] : []))).toEqual(['caller', 'caller'])
    expect(texts(kernel.shown())).toEqual(['hello', "'hello'"])
  })

  test('that was stopped shows nothing more', async () => {
    await kernel.plan({
      loud: 'setInterval(() => console.log("tick"), 5)\nfor (;;) { display(1); await tf.nextFrame() }',
      quiet: 'await new Promise((go) => setTimeout(go, 50))',
    })
    setTimeout(() => kernel.abort(), 60)
    expect((await kernel.run('loud')).status).toBe('stopped')
    expect((await kernel.run('quiet')).items).toEqual([])
  })

  test('of a cell that is not there is an error', async () => {
    expect(await kernel.run('nowhere')).toMatchObject({ status: 'error', error: { code: 'no-cell' } })
  })
})
