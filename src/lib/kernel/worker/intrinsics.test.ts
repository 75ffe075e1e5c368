import { describe, expect, test } from 'vitest'
import { createTestKernel, texts } from './test-kernel.ts'

const kernel = createTestKernel()

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
    await kernel.plan({ attack, check })
    await kernel.run('attack')
    const { status, items } = await kernel.run('check')
    expect(status).toBe('ok')
    expect(texts(items)).toEqual(["'[[3,true],[2,true],[1,2]]'"])
    expect((await kernel.runCode('\nnull.x')).error).toMatchObject({ name: 'TypeError', line: 2, column: 6 })
  })

  test('adding to the prototypes is an error that explains itself', async () => {
    expect((await kernel.runCode('Object.prototype.x = 1')).error).toMatchObject({
      name: 'TypeError',
      code: 'sealed',
      line: 1,
    })
    expect((await kernel.runCode('Array.prototype[0] = 1')).error).toMatchObject({ code: 'sealed' })
  })

  test('implicit globals do not come into being', async () => {
    expect((await kernel.runCode('leak = 1')).error).toMatchObject({ code: 'undeclared', details: { name: 'leak' } })
  })
})

describe('what cannot be undone', () => {
  const broken = createTestKernel()

  test('is said, with what it is', async () => {
    const code = "Object.defineProperty(Array.prototype, 'at', { value: 1, writable: false })"
    expect((await broken.runCode(code)).error).toMatchObject({
      code: 'tampered',
      details: { what: 'Array.prototype.at' },
    })
  })
})
