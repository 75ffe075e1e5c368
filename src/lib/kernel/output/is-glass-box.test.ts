import { expect, test } from 'vitest'
import * as tf from '#lib/engine/index.ts'
import { isGlassBox } from './is-glass-box.ts'

const tape = tf.trace(() => tf.scalar(2).square())

test('what the glass box gives is known by the times in it', () => {
  for (const value of [tape, tf.walk(tape), tf.graph(tape)]) expect(isGlassBox(value)).toBe(true)
})

test('other values are compared', () => {
  const throws = {
    get entries() {
      throw new Error('asked')
    },
  }
  for (const value of [
    null,
    3,
    [],
    [{ step: 1, milliseconds: 3 }],
    { entries: [] },
    { entries: [{ op: 'mul' }] },
    tf.scalar(1),
    throws,
  ])
    expect(isGlassBox(value)).toBe(false)
})
