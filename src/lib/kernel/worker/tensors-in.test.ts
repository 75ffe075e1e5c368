import { expect, test } from 'vitest'
import { scalar } from '#lib/engine/index.ts'
import { tensorsIn } from './tensors-in.ts'

test('tensors are found in lists, sets, maps and objects, each once', () => {
  const [a, b, c, d] = [1, 2, 3, 4].map((value) => scalar(value))
  const values = [a, { list: [b, a] }, new Map([['c', c]]), new Set([[d]]), 5, 'text', null, undefined]
  expect([...tensorsIn(values)]).toEqual(expect.arrayContaining([a, b, c, d]))
  expect(tensorsIn(values).size).toBe(4)
})

test('circles end, getters are not called, and a short way counts when there is a long one', () => {
  const x = scalar(1)
  const inner: Record<string, unknown> = { at: { the: { very: { bottom: x } } } }
  inner.itself = inner
  const long = { a: { b: { c: { d: { e: { f: { g: inner } } } } } } }
  const trap = {
    get never(): never {
      throw new Error('called')
    },
  }
  expect([...tensorsIn([long, inner, trap])]).toEqual([x])
})
