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
