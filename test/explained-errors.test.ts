import { describe, expect, test } from 'vitest'
import en from '../site/i18n/en.json' with { type: 'json' }
import { createTestKernel } from '../src/lib/kernel/worker/test-kernel.ts'

const kernel = createTestKernel()

/** A mistake that both engines know, in the words of a cell, and what is to be told of it. */
const mistakes: [code: string, lesson: string, details: Record<string, string>][] = [
  [
    'tf.matMul(tf.ones([2, 3]), tf.ones([2, 4]))',
    'shape-inner',
    { shapes: '[2,3] × [2,4]', marks: '1|0', note: '3 ≠ 2' },
  ],
  ['tf.ones([2, 3]).matMul(tf.ones([2, 4]), true, true)', 'shape-inner', { marks: '0|1', note: '2 ≠ 4' }],
  ['tf.ones([2, 3]).add(tf.ones([4, 2]))', 'shape-stretch', { shapes: '[2,3], [4,2]', marks: '1|1', note: '3 ≠ 2' }],
  ['tf.ones([5, 2, 3]).mul(tf.ones([4, 3]))', 'shape-stretch', { marks: '1|0', note: '2 ≠ 4' }],
  ['tf.concat([tf.ones([2, 3]), tf.ones([2, 4])])', 'shape-join', { shapes: '[2,3], [2,4]', marks: '1|1' }],
  ['tf.stack([tf.ones([2, 3]), tf.ones([2, 4])])', 'shape-same', { marks: '1|1' }],
  ['tf.stack([tf.ones([2, 3]), tf.ones([2])])', 'shape-same', { shapes: '[2,3], [2]' }],
  ['tf.ones([2, 3]).reshape([4, 2])', 'shape-fill', { count: '6', needed: '8', shapes: '[4,2]' }],
  ['tf.tensor([1, 2, 3], [2, 2])', 'shape-fill', { count: '3', needed: '4' }],
  [
    'tf.losses.meanSquaredError(tf.ones([4, 1]), tf.ones([4, 2]))',
    'shape-same',
    { shapes: '[4,1], [4,2]', marks: '1|1' },
  ],
  ['tf.conv2d(tf.ones([1, 8, 8, 3]), tf.ones([3, 3, 1, 4]), 1, "same")', 'shape-channels', { left: '3', right: '1' }],
]

describe.each(['reference', 'tfjs-cpu'] as const)('on %s', (engine) => {
  test.each(mistakes)('%s is told as %s', async (code, lesson, details) => {
    const { error } = await kernel.runCode(code, engine)
    expect(error).toMatchObject({ code: lesson, details, line: 1 })
  })

  test('the sentence finds all of its values', async () => {
    for (const [code] of mistakes) {
      const { error } = await kernel.runCode(code, engine)
      const sentence = en[`error.${error!.code}` as keyof typeof en]
      const places = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect([code, places.filter((name) => !(name in error!.details!))]).toEqual([code, []])
    }
  })
})

test.each(['reference', 'tfjs-cpu'] as const)(
  'a call of a name that is nearly right is told the right one, on %s',
  async (engine) => {
    const meant = async (code: string) => (await kernel.runCode(code, engine)).error!.details!.meant
    expect(await meant('tf.matmul(tf.ones([2, 2]), 1)')).toBe('tf.matMul')
    expect(await meant('tf.layers.Dense({ units: 1 })')).toBe('tf.layers.dense')
    expect(await meant('const x = tf.ones([2, 2])\nx.matmul(x)')).toBe('x.matMul')
    expect(await meant('const list = [1]\nlist.fooBar()')).toBeUndefined()
    expect(await meant('const f = 1\nf()')).toBeUndefined()
  },
)

test.each(['reference', 'tfjs-cpu'] as const)(
  'a tensor where a number is wanted is told as such, on %s',
  async (engine) => {
    for (const code of ['tf.scalar(1) * 2', '1 < tf.scalar(3)', '-tf.scalar(1)', 'Math.sqrt(tf.scalar(4))'])
      expect((await kernel.runCode(code, engine)).error).toMatchObject({ code: 'tensor-number', line: 1 })
    expect((await kernel.runCode('`${tf.scalar(1)}` + ("" + tf.scalar(2))', engine)).status).toBe('ok')
  },
)

test('what was behind an error is told with it', async () => {
  const message = async (code: string) => (await kernel.runCode(code)).error!.message
  expect(await message('throw new Error("outer", { cause: new TypeError("inner") })')).toBe(
    'outer [cause: TypeError: inner]',
  )
  expect(await message('await Promise.any([1, 2].map((n) => Promise.reject(new Error(`no ${n}`))))')).toBe(
    'All promises were rejected [errors: Error: no 1, Error: no 2]',
  )
})

test('what a backend of tfjs lacks is named, with the engine', async () => {
  const { error } = await kernel.runCode('tfjs.engine().runKernel("NoSuchKernel", { x: tfjs.ones([1]) })', 'tfjs-cpu')
  expect(error).toMatchObject({ code: 'no-kernel', details: { kernel: 'NoSuchKernel', engine: 'tfjs-cpu' } })
})

test('a gradient that no op leads to is explained', async () => {
  const { error } = await kernel.runCode('tf.grads(() => tf.scalar(1))([tf.scalar(1)])', 'tfjs-cpu')
  expect(error!.code).toBe('no-way')
})

test('an error that nobody knows keeps its own words', async () => {
  const { error } = await kernel.runCode('throw new Error("Operands of my own")')
  expect(error).toMatchObject({ name: 'Error', message: 'Operands of my own' })
  expect(error!.code).toBeUndefined()
})
