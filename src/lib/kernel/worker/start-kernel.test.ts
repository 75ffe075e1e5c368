import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProcess } from '../node/child-process.ts'
import type { CellPlan, EngineId, OutputItem, Response } from '../protocol.ts'

/** One kernel for all tests below, in a process of its own: what one cell does must not harm the next. */
let kernel: ReturnType<typeof startProcess>
let heard: Response[] = []
let hear: () => void = () => {}
let runs = 0

beforeAll(() => {
  kernel = startProcess((response) => {
    heard.push(response)
    hear()
  })
  kernel.send({ type: 'config', locale: 'en', seed: 1 })
})

afterAll(() => kernel.kill())

async function until<T extends Response['type']>(type: T): Promise<Extract<Response, { type: T }>> {
  for (;;) {
    const found = heard.find((response) => response.type === type)
    if (found) return found as Extract<Response, { type: T }>
    await new Promise<void>((resolve) => {
      hear = resolve
    })
  }
}

async function plan(cells: Record<string, string>): Promise<CellPlan[]> {
  heard = heard.filter(({ type }) => type !== 'plan')
  kernel.send({ type: 'plan', cells: Object.entries(cells).map(([id, code]) => ({ id, code })) })
  return (await until('plan')).cells
}

async function run(cell: string, engine: EngineId = 'reference', collect = false) {
  heard = []
  kernel.send({ type: 'run', run: ++runs, cell, engine, collect })
  const { status } = await until('done')
  const of = <T extends Response['type']>(type: T) =>
    heard.filter((r) => r.type === type) as Extract<Response, { type: T }>[]
  const done = of('cell-done').at(-1)
  return {
    status,
    ran: of('cell-start').map((start) => start.cell),
    items: of('out').map(({ item }) => item),
    error: done?.error,
    values: done?.values,
    stale: Object.fromEntries(of('plan').flatMap(({ cells }) => cells.map(({ id, stale }) => [id, stale[engine]]))),
  }
}

/** Runs one cell of its own. */
async function runCode(code: string, engine: EngineId = 'reference') {
  await plan({ cell: code })
  return run('cell', engine)
}

const texts = (items: OutputItem[]) => items.flatMap((item) => ('text' in item ? [item.text] : []))

describe('a run', () => {
  test('shows the trailing expression, and what is displayed and logged, in order', async () => {
    const { items } = await runCode('display(1)\nconsole.log("two", [3])\nconst four = 4\nfour')
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
    expect(texts((await runCode(code)).items)).toEqual(expected)
  })

  test('first runs what it needs and is not fresh, and afterwards marks what saw older values', async () => {
    await plan({ a: 'const x = 1', b: 'const y = x + 1', c: 'y * 10' })
    expect(await run('c')).toMatchObject({ ran: ['a', 'b', 'c'], stale: { a: undefined, b: undefined, c: undefined } })
    expect((await run('c')).ran).toEqual(['c'])
    const edited = await plan({ a: 'const x = 2', b: 'const y = x + 1', c: 'y * 10' })
    expect(edited.map(({ stale }) => stale.reference)).toEqual(['a', 'a', 'a'])
    expect(await run('a')).toMatchObject({ ran: ['a'], stale: { a: undefined, b: 'a', c: 'a' } })
    const last = await run('c')
    expect([last.ran, texts(last.items)]).toEqual([['b', 'c'], ['30']])
  })

  test('keeps the variables of each engine apart', async () => {
    await plan({ a: 'const x = tf.scalar(2)', b: 'x.square()' })
    for (const engine of ['reference', 'tfjs-cpu', 'tfjs-wasm'] as const) {
      const first = await run('b', engine)
      expect(first).toMatchObject({ status: 'ok', ran: ['a', 'b'], items: [{ type: 'tensor', mean: 4 }] })
    }
    expect((await run('b', 'reference')).ran).toEqual(['b'])
  })

  test('of a cell whose need fails says so, and does not run it', async () => {
    await plan({ a: 'const x = 1; throw new Error("no")', b: 'x' })
    expect(await run('b')).toMatchObject({
      status: 'error',
      ran: ['a', 'b'],
      error: { code: 'need-failed', details: { cell: 'a' } },
    })
  })

  test('has all three engines at hand when the cell names them', async () => {
    const { items } = await runCode('[reference, tfjs].map((engine) => engine.scalar(3).square().dataSync()[0])')
    expect(texts(items)).toEqual(['[9, 9]'])
  })

  test('repeats its random numbers, the same on every engine', async () => {
    const code =
      '[Math.random(), ...tf.randomNormal([2]).dataSync(), ...tf.randomUniform([2]).dataSync()].map((x) => x.toFixed(6)).join()'
    const [first, again, other] = [await runCode(code), await runCode(code), await runCode(code, 'tfjs-cpu')]
    expect(texts(again.items)).toEqual(texts(first.items))
    expect(texts(other.items)).toEqual(texts(first.items))
  })

  test('can be stopped at a sleep', async () => {
    await plan({ cell: 'let n = 0\nwhile (true) { n++; await sleep(1) }' })
    setTimeout(() => kernel.send({ type: 'abort', run: runs }), 60)
    expect(await run('cell')).toMatchObject({ status: 'stopped', error: undefined })
  })

  test('keeps what a cell made that sees the stop and ends by itself', async () => {
    await plan({
      a: 'let n = 0\nwhile (!signal.aborted) { n++; await new Promise((go) => setTimeout(go, 1)) }',
      b: 'n > 0',
    })
    setTimeout(() => kernel.send({ type: 'abort', run: runs }), 60)
    expect((await run('a')).status).toBe('stopped')
    expect(await run('b')).toMatchObject({ ran: ['b'], items: [{ text: 'true' }] })
  })

  test('of a cell that is not there is an error', async () => {
    expect(await run('nowhere')).toMatchObject({ status: 'error', error: { code: 'no-cell' } })
  })
})

describe('errors', () => {
  test.each([
    ['const a = 1\n  a.b.c', 'TypeError', 2, 7],
    ['a.b.c\nvar a', 'TypeError', 1, 3],
    ['const x: number[] = []\nx[0].foo()', 'TypeError', 2, 6],
    ['throw new RangeError("far")', 'RangeError', 1, 7],
    ['function f() {\n    throw new Error("deep")\n}\n[1].map(() => f())', 'Error', 2, 11],
    ['await (async () => {\n  await null\n  null.x\n})()', 'TypeError', 3, 8],
    ['const k = 1\nk = 2', 'TypeError', 2, 1],
    ['early\nconst early = 1', 'ReferenceError', 1, 1],
    ['tf.matMul(tf.zeros([2, 3]), tf.zeros([2, 3]))', 'EngineError', 1, 4],
    ['new Float32Array(-1)', 'RangeError', 1, 1],
    ['const f = () => f()\nf()', 'RangeError', 1, 17],
    ['JSON.parse("{")', 'SyntaxError', 1, 6],
    ['nul', 'ReferenceError', 1, 1],
    [
      'display(tf.tidy(() => { const t = tf.zeros([2]); t.dispose(); return 1 })); const t = tf.zeros([1]); t.dispose(); t',
      'DisposedError',
      1,
      115,
    ],
  ])('have their place: %s', async (code, name, line, column) => {
    const { error } = await runCode(code)
    expect(error).toMatchObject({ name, line })
    // V8 marks `k = 2` at the name or at the equals sign, depending on its tier.
    expect(Math.abs(error!.column! - column)).toBeLessThanOrEqual(
      name === 'DisposedError' || code.includes('k = 2') || code.includes('early') ? 4 : 0,
    )
  })

  test.each([
    ['throw 3', '3'],
    ['throw null', 'null'],
    ['throw { a: [1] }', '{ a: [1] }'],
    ['throw new Proxy({}, { get() { throw 1 }, ownKeys() { throw 2 } })', ''],
  ])('that are no errors are shown as values: %s', async (code, message) => {
    const { error } = await runCode(code)
    expect(error).toMatchObject({ name: 'Thrown', code: 'thrown' })
    expect(error!.message).toContain(message)
  })

  test('of the engine bring their facts as data', async () => {
    const { error } = await runCode('tf.matMul(tf.zeros([2, 3]), tf.zeros([4, 5]))')
    expect(error).toMatchObject({ code: 'engine', details: { op: 'matMul', shapes: '[2,3] × [4,5]' } })
  })

  test.each(['reference', 'tfjs-cpu'] as const)('of a tensor used after disposal say so, on %s', async (engine) => {
    const { error } = await runCode('const t = tf.zeros([2])\nt.dispose()\nt.add(1)', engine)
    expect(error).toMatchObject({ code: 'disposed', line: 3, column: 3 })
  })

  test.each(['reference', 'tfjs-cpu', 'tfjs-wasm'] as const)(
    'of a tensor displayed after disposal say so, on %s',
    async (engine) => {
      const { error } = await runCode('const t = tf.zeros([2])\nt.dispose()\ndisplay(t, { name: "t" })', engine)
      expect(error).toMatchObject({ name: 'DisposedError', code: 'disposed', line: 3, column: 1 })
    },
  )

  test('that come later name their cell and place', async () => {
    await plan({
      a: 'setTimeout(() => {\n  null.x\n}, 5)',
      b: 'Promise.reject(new Error("late")); 1',
      c: 'await sleep(60)',
    })
    await run('a')
    await run('b')
    const before = heard
    await run('c')
    const late = [...before, ...heard].filter((response) => response.type === 'async-error')
    expect(late).toMatchObject([
      { cell: 'b', error: { message: 'late', line: 1 } },
      { cell: 'a', error: { name: 'TypeError', line: 2, column: 8 } },
    ])
  })

  test('in a trailing expression have the column of the text', async () => {
    expect((await runCode('1 + null.x')).error).toMatchObject({ line: 1, column: 10 })
    expect((await runCode('(\n  null.x\n)')).error).toMatchObject({ line: 2, column: 8 })
  })
})

describe('limits', () => {
  test('a million logs are a thousand items and a count', async () => {
    const start = performance.now()
    const { status, items } = await runCode('for (let i = 0; i < 1e6; i++) console.log("line", i)')
    expect(status).toBe('ok')
    expect(items.filter(({ type }) => type === 'log')).toHaveLength(1000)
    expect(items.at(-1)).toMatchObject({ type: 'dropped', items: 999_000 })
    expect(items.length).toBeLessThan(1200)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('items with a key go out about once a frame, the last one surely', async () => {
    const { items } = await runCode('for (let i = 0; i <= 20000; i++) display(i, { key: "step" })')
    expect(items.length).toBeLessThan(1000)
    expect(items.at(-1)).toMatchObject({ key: 'step', text: '20000' })
  })

  test('a hundred megabytes of text arrive as twenty thousand characters', async () => {
    const { items } = await runCode('const s = "x".repeat(1e8)\nconsole.log(s)\ns')
    for (const text of texts(items)) expect(text.length).toBeLessThan(21_000)
  })

  test('bytes are limited too', async () => {
    const { items } = await runCode(
      'for (let i = 0; i < 999; i++) display({ width: 200, height: 200, data: new Uint8ClampedArray(160000) })',
    )
    expect(items.filter(({ type }) => type === 'image').length).toBe(199)
    expect(items.at(-1)).toMatchObject({ type: 'dropped', items: 800 })
  })

  test('an allocation that cannot succeed is an error', async () => {
    expect((await runCode('new ArrayBuffer(2 ** 53 - 1)')).error).toMatchObject({ name: 'RangeError', code: 'memory' })
  })
})

describe('what a cell does to JavaScript', () => {
  test.each([
    ['Array.prototype.push = () => { throw 1 }'],
    ['Array.prototype.map = Array.prototype.filter = null'],
    ['Array.prototype[Symbol.iterator] = function* () {}'],
    ['Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => 0'],
    ['Map.prototype.get = () => "forged"; Map.prototype.set = Set.prototype.has = () => 1'],
    ['Object.entries = Object.fromEntries = Object.keys = () => []'],
    ['Math.random = () => 4; Math.max = null; JSON.stringify = () => "forged"; Date = 1'],
    ['Promise.prototype.then = function () {}; Promise.all = () => new Promise(() => {})'],
    ['Reflect.ownKeys = Reflect.getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor = () => undefined'],
    ['String.prototype.slice = RegExp.prototype.exec = () => null'],
    ['globalThis.Array = globalThis.Map = globalThis.Promise = undefined'],
    ['console.log = () => {}; globalThis.setTimeout = null; performance.now = () => 0'],
    ['delete Array.prototype.includes; delete Object.prototype.hasOwnProperty; delete globalThis.Float64Array'],
    ['Float64Array.prototype.fill = Object.getPrototypeOf(Float64Array).from = null'],
    ['Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true })'],
    ['Error.prototype.name = "Forged"; Error.prepareStackTrace = () => "forged"'],
  ])('is undone before the next: %s', async (attack) => {
    const check =
      'const all = [3, 1, 2].map((x) => [x, Math.random() < 1]).filter(([x]) => x > 1)\nall.push(...new Map([[1, 2]]))\nJSON.stringify(all)'
    await plan({ attack, check })
    await run('attack')
    const { status, items } = await run('check')
    expect(status).toBe('ok')
    expect(texts(items)).toEqual(["'[[3,true],[2,true],[1,2]]'"])
    expect((await runCode('\nnull.x')).error).toMatchObject({ name: 'TypeError', line: 2, column: 6 })
  })

  test('adding to the prototypes is an error that explains itself', async () => {
    expect((await runCode('Object.prototype.x = 1')).error).toMatchObject({
      name: 'TypeError',
      code: 'sealed',
      line: 1,
    })
    expect((await runCode('Array.prototype[0] = 1')).error).toMatchObject({ code: 'sealed' })
  })

  test('what cannot be undone is said', async () => {
    const kill = kernel
    kernel = startProcess((response) => {
      heard.push(response)
      hear()
    })
    const broken = await runCode(
      'Object.defineProperty(Array.prototype, "at", { value: 1, writable: false, configurable: false })',
    )
    expect(broken.error).toMatchObject({ code: 'tampered', details: { what: 'Array.prototype.at' } })
    kernel.kill()
    kernel = kill
  })

  test('implicit globals do not come into being', async () => {
    expect((await runCode('leak = 1')).error).toMatchObject({ code: 'unknown-name', details: { name: 'leak' } })
  })
})

describe('what cells are given', () => {
  test('controls return their value and show what the page needs to move them', async () => {
    const code =
      "const lr = slider(0.1, { min: 0, max: 2, step: 0.1, label: 'rate' })\nconst how = choice('sgd', ['sgd', 'adam'])\nconst on = toggle(false)\n;[lr, how, on]"
    const { items } = await runCode(code)
    expect(items).toMatchObject([
      { type: 'control', name: 'lr', label: 'rate', control: 'slider', value: 0.1, min: 0, max: 2, step: 0.1 },
      { type: 'control', name: 'how', control: 'choice', value: 'sgd', options: ['sgd', 'adam'] },
      { type: 'control', name: 'on', control: 'toggle', value: false },
      { type: 'value', text: "[0.1, 'sgd', false]" },
    ])
  })

  test.each([
    ['const n = 3; const a = slider(n, { max: 5 })', /^slider: write it as const/],
    ['const a = slider(3, { max: 1 })', /^slider: value does not fit, 3 in \[0, 1\]/],
    ['const a = choice("c", ["a", "b"])', /^choice: 'c' is none of the options, a, b/],
  ])('controls that cannot work say why: %s', async (code, message) => {
    expect((await runCode(code)).error!.message).toMatch(message)
  })

  test('plots are recorded with their functions evaluated', async () => {
    const { items } = await runCode(
      'Plot.plot({ y: { type: "log" }, marks: [Plot.line([{ s: 1, l: 2 }, { s: 2, l: NaN }], { x: "s", y: (d) => d.l, stroke: "red" })] })',
    )
    expect(items).toMatchObject([
      {
        type: 'plot',
        spec: {
          options: { y: { type: 'log' } },
          marks: [
            {
              mark: 'line',
              data: { length: 2 },
              options: {
                x: { value: Float64Array.of(1, 2), label: 's' },
                y: Float64Array.of(2, Number.NaN),
                stroke: 'red',
              },
            },
          ],
        },
      },
    ])
  })

  test('progress overwrites itself', async () => {
    const { items } = await runCode('progress(0.5, { label: "epoch" })\nprogress(1, { label: "epoch" })')
    expect(items.map((item) => item.key)).toEqual(['progress epoch', 'progress epoch'])
  })

  test('timers end when their cell runs again', async () => {
    await plan({ tick: 'const ticks = []\nsetInterval(() => ticks.push(1), 2)', look: 'await sleep(30); ticks.length' })
    await run('tick')
    const first = await run('look')
    expect(Number(texts(first.items)[0])).toBeGreaterThan(1)
    await plan({ tick: 'const ticks = []', look: 'await sleep(30); ticks.length' })
    expect(texts((await run('look')).items)).toEqual(['0'])
  })

  test.each(['reference', 'tfjs-cpu', 'tfjs-wasm'] as const)(
    'tensors of former runs are given up, on %s',
    async (engine) => {
      const cells = {
        w: 'const w = [tf.zeros([100]), { b: tf.ones([3]) }]\nconst shared = tf.scalar(1)',
        keep: 'const mine = { shared }',
        n: 'tf.memory().numTensors',
      }
      await plan(cells)
      const count = async () => {
        await run('w', engine)
        await run('keep', engine)
        return Number(texts((await run('n', engine)).items)[0])
      }
      const first = await count()
      expect([await count(), await count()]).toEqual([first, first])
    },
  )

  test('collecting gives what a cell displays and names, with all elements', async () => {
    await plan({
      cell: `const path = [{ step: 0, loss: 1.5 }, { step: 1, loss: 1 }]
const big = tf.range(0, 5000), word = 'hi', f = () => 1
display(tf.tidy(() => big.mean()), { name: 'mean' })
big.sum()`,
    })
    const { values } = await run('cell', 'reference', true)
    expect(values!.map(({ name, text, numeric }) => [name, numeric?.shape ?? text])).toEqual([
      ['mean', []],
      ['big.sum()', []],
      ['path.step', [2]],
      ['path.loss', [2]],
      ['big', [5000]],
      ['word', "'hi'"],
    ])
    expect(values!.at(0)!.numeric!.data[0]).toBe(2499.5)
  })

  test('names tell what each cell holds', async () => {
    await plan({ a: 'const t = tf.zeros([2, 3]), list = [1, 2]' })
    await run('a')
    kernel.send({ type: 'names', engine: 'reference' })
    expect((await until('names')).names).toEqual([
      { name: 't', cell: 'a', summary: 'Tensor float32 [2, 3]' },
      { name: 'list', cell: 'a', summary: '[1, 2]' },
    ])
  })

  test('a ping is answered', async () => {
    kernel.send({ type: 'ping', count: 7 })
    expect((await until('pong')).count).toBe(7)
  })
})
