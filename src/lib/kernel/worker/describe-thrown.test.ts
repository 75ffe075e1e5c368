import { describe, expect, test } from 'vitest'
import { createTestKernel } from './test-kernel.ts'

const kernel = createTestKernel()

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
    const { error } = await kernel.runCode(code)
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
    const { error } = await kernel.runCode(code)
    expect(error).toMatchObject({ name: 'Thrown', code: 'thrown' })
    expect(error!.message).toContain(message)
  })

  test('of the engine bring their facts as data', async () => {
    const { error } = await kernel.runCode('tf.matMul(tf.zeros([2, 3]), tf.zeros([4, 5]))')
    expect(error).toMatchObject({ code: 'shape-inner', details: { op: 'matMul', shapes: '[2,3] × [4,5]' } })
  })

  test.each(['reference', 'tfjs-cpu'] as const)('of a tensor used after disposal say so, on %s', async (engine) => {
    const { error } = await kernel.runCode('const t = tf.zeros([2])\nt.dispose()\nt.add(1)', engine)
    expect(error).toMatchObject({ code: 'disposed', line: 3, column: 3 })
  })

  test.each(['reference', 'tfjs-cpu', 'tfjs-wasm'] as const)(
    'of a tensor displayed after disposal say so, on %s',
    async (engine) => {
      const { error } = await kernel.runCode('const t = tf.zeros([2])\nt.dispose()\ndisplay(t, { name: "t" })', engine)
      expect(error).toMatchObject({ name: 'DisposedError', code: 'disposed', line: 3, column: 1 })
    },
  )

  test('that come later name their cell and place', async () => {
    await kernel.plan({
      a: 'setTimeout(() => {\n  null.x\n}, 100)',
      b: 'Promise.reject(new Error("late")); 1',
      c: 'await sleep(200)',
    })
    const late = []
    for (const id of ['a', 'b', 'c']) {
      await kernel.run(id)
      late.push(...kernel.heard.filter((response) => response.type === 'async-error'))
    }
    expect(late).toMatchObject([
      { cell: 'b', error: { message: 'late', line: 1 } },
      { cell: 'a', error: { name: 'TypeError', line: 2, column: 8 } },
    ])
  })

  test('of a file that did not come name it, so that the page can say what to do', async () => {
    const thrown = 'throw new Error("data/mnist-train-07.bin: asset: could not be fetched, data/mnist-train-07.bin")'
    const { error } = await kernel.runCode(thrown)
    expect(error).toMatchObject({ code: 'no-network', details: { asset: 'data/mnist-train-07.bin' } })
  })

  test('in a trailing expression have the column of the text', async () => {
    expect((await kernel.runCode('1 + null.x')).error).toMatchObject({ line: 1, column: 10 })
    expect((await kernel.runCode('(\n  null.x\n)')).error).toMatchObject({ line: 2, column: 8 })
  })
})
