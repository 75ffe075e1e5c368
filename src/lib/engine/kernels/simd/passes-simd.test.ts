import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { grads, type Tensor, tensor, useSimd } from '../../index.ts'
import { type Windows, windowsOver } from '../../kinds/windows.ts'
import { col2im, im2col } from '../im2col.ts'
import { maxOfWindows } from '../pooling.ts'
import { linesOf, numbersIn } from '../visit-windows.ts'
import { loopNames } from './passes-module.ts'
import { passed, rowsSummed } from './passes-simd.ts'
import { largestFound } from './pool-simd.ts'
import { rowsToWindows, windowsToRows } from './rows-simd.ts'

beforeEach(() => void useSimd())
afterEach(() => void useSimd(false))

/** What `f` does in TypeScript alone. */
function inPlain<Result>(f: () => Result): Result {
  useSimd(false)
  const result = f()
  useSimd()
  return result
}

const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1e-40]

/** Numbers that look random, every seventh of them an odd one. */
const numbers = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, i) =>
    (i + seed) % 7 === 0 ? odd[(i + seed) % odd.length] : Math.sin(seed + 12.9898 * i) * 3,
  )

/** Element by element: a comparison of long arrays takes much longer. */
function same<Numbers extends Float32Array | Float64Array | Int32Array>(found: Numbers, expected: Numbers): void {
  expect(found.length).toBe(expected.length)
  expect(found.findIndex((v, i) => !Object.is(v, expected[i]))).toBe(-1)
}

/** From the smallest that it is for, and around those that are cut into pieces. */
const sizes = fc.oneof(
  fc.integer({ min: 512, max: 552 }),
  fc.integer({ min: 8185, max: 8200 }),
  fc.constantFrom(20_001, 40_003),
)

/** The plain twins: one element, or two. */
const twins: Record<(typeof loopNames)[number], (a: number, b: number) => number> = {
  relu: (a) => Math.max(a, 0),
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  reluBack: (a, b) => a * +(b > 0),
}

test.each(loopNames)('%s is its twin for each element, to the last bit', (name) => {
  fc.assert(
    fc.property(sizes, fc.nat(50), (length, seed) => {
      const [a, b] = [numbers(length, seed), numbers(length, seed + 1)]
      const to = new Float32Array(length)
      expect(passed(name, to, a, twins[name].length > 1 ? b : undefined)).toBe(true)
      const expected = Float32Array.from(a, (v, i) => twins[name](v, b[i]))
      same(to, expected)
    }),
    { numRuns: 12 },
  )
})

test('the operands of a loop may be one and the same array', () => {
  const [a, to] = [numbers(600, 1), new Float32Array(600)]
  passed('add', to, a, a)
  same(
    to,
    a.map((v) => v + v),
  )
})

test('a row is added to every row, however long it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constantFrom(5000, 8192)), fc.nat(60), (width, rows) => {
      const more = Math.ceil(512 / width)
      const [a, row] = [numbers(width * (rows + more), 1), numbers(width, 2)]
      const to = new Float32Array(a.length)
      expect(passed('add', to, a, row)).toBe(true)
      same(
        to,
        a.map((v, i) => v + row[i % width]),
      )
    }),
    { numRuns: 20 },
  )
})

test('rows are added up in doubles, one after the other', () => {
  const few = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 512, max: 1200 }))
  const wide = fc.tuple(fc.constant(8192), fc.integer({ min: 1, max: 5 }))
  fc.assert(
    fc.property(fc.oneof(few, wide), ([width, rows]) => {
      const x = numbers(width * rows, 3).map((v) => (Number.isFinite(v) ? v : 1e7))
      const [sums, expected] = [new Float64Array(width).fill(0.1), new Float64Array(width).fill(0.1)]
      expect(rowsSummed(sums, x)).toBe(true)
      for (let i = 0; i < x.length; i++) expected[i % width] += x[i]
      same(sums, expected)
    }),
    { numRuns: 20 },
  )
})

/** Windows over images of at least 512 numbers, with channels in fours. */
const windowed = fc
  .record({
    batch: fc.integer({ min: 1, max: 3 }),
    size: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })),
    channels: fc.constantFrom(4, 8, 64, 260),
    window: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    steps: fc.constantFrom({ strides: 1 }, { strides: 2 }, { strides: [3, 1] }, { strides: 1, dilations: [1, 2] }),
    pad: fc.constantFrom<'same' | 'valid'>('same', 'valid'),
  })
  .filter(({ batch, size, channels, window }) => {
    const length = batch * size[0] * size[1] * channels
    return length >= 512 && length <= 32768 && size.every((n, i) => n > 2 * (window[i] - 1))
  })
  .map(({ batch, size, channels, window, steps, pad }) => ({
    x: numbers(batch * size[0] * size[1] * channels, 5).map((v, i) => (i % 3 ? v : Math.round(v))),
    windows: windowsOver('conv2d', [batch, ...size, channels], window, { ...steps, pad }),
    pad,
  }))

function pooled(run: typeof maxOfWindows | typeof largestFound, x: Float32Array, windows: Windows) {
  const size = windows.batch * windows.channels * windows.slides.reduce((n, { places }) => n * places, 1)
  const [y, places] = [new Float32Array(size), new Int32Array(size)]
  return { answer: run(x, y, places, windows), y, places }
}

test('the largest of each window and its place are those that the plain loops find', () => {
  fc.assert(
    fc.property(windowed, ({ x, windows, pad }) => {
      fc.pre(pad === 'valid')
      const fast = pooled(largestFound, x, windows)
      const plain = inPlain(() => pooled(maxOfWindows, x, windows))
      expect(fast.answer).toBe(true)
      same(fast.y, plain.y)
      same(fast.places, plain.places)
    }),
    { numRuns: 40 },
  )
})

test('what windows see goes to rows, and from rows back, as in plain loops', () => {
  fc.assert(
    fc.property(windowed, ({ x, windows }) => {
      const line = windows.slides[2].places * numbersIn(windows)
      const lines = Math.min(linesOf(windows), Math.floor(32768 / line))
      fc.pre(lines * line >= 512)
      const first = linesOf(windows) - lines
      const [fast, plain] = [0, 1].map(() => new Float32Array(lines * line).fill(7))
      expect(windowsToRows(x, windows, first, lines, fast)).toBe(true)
      inPlain(() => im2col(x, windows, first, lines, plain))
      same(fast, plain)
      const [fastBack, plainBack] = [x.slice(), x.slice()]
      expect(rowsToWindows(plain, windows, first, lines, fastBack)).toBe(true)
      inPlain(() => col2im(plain, windows, first, lines, plainBack))
      same(fastBack, plainBack)
    }),
    { numRuns: 40 },
  )
})

describe('left to the plain loops are', () => {
  const [many, few] = [new Float32Array(20_000), new Float32Array(100)]
  const doubles = new Float64Array(600)
  test.each<[string, () => boolean]>([
    ['few numbers', () => passed('add', few, few, few)],
    ['doubles', () => passed('add', doubles, doubles, doubles)],
    ['ops that it does not have', () => passed('tanh', many, many)],
    ['rows that are too long', () => passed('add', many, many, new Float32Array(10_000))],
    ['sums of rows that are too long', () => rowsSummed(new Float64Array(8193), new Float32Array(8193))],
    ['all, when it is not wanted', () => inPlain(() => passed('add', many, many, many))],
  ])('%s', (_, f) => {
    expect(f()).toBe(false)
  })

  test('windows that see padding, channels that are no fours and lines that are too long', () => {
    const answer = (shape: number[], pad: 'same' | 'valid') =>
      pooled(
        largestFound,
        new Float32Array(shape.reduce((a, b) => a * b)),
        windowsOver('maxPool', shape, [2, 2], { strides: 1, pad }),
      ).answer
    expect(answer([9, 5, 5, 4], 'valid')).toBe(true)
    expect(answer([9, 5, 5, 4], 'same')).toBe(false)
    expect(answer([9, 5, 5, 3], 'valid')).toBe(false)
    expect(answer([1, 3, 5000, 4], 'valid')).toBe(false)
  })
})

test('ops answer with it what they answer without it, to the last bit', () => {
  const [x, y] = [numbers(60 * 70, 1), numbers(60 * 70, 2)].map((values) => tensor(values, [60, 70]))
  const [row, one] = [tensor(numbers(70, 3)), tensor(numbers(1, 4))]
  const all = () => [
    x.relu(),
    ...[y, row, one].flatMap((b) => [x.add(b), x.sub(b), x.mul(b), x.div(b)]),
    ...[x.add(y.slice([0, 0], [60, 1])), one.sub(x), row.add(x)],
    ...grads((a: Tensor, b: Tensor) => a.add(b).relu())([x, row]),
  ]
  const plain = inPlain(all)
  for (const [i, found] of all().entries()) same(found.values as Float32Array, plain[i].values as Float32Array)
})
