import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { grads, type Tensor, tensor } from '../../index.ts'
import { windowsOver } from '../../kinds/windows.ts'
import { col2im, im2col, numbersIn } from '../im2col.ts'
import { type Passes, usePasses } from '../passes.ts'
import { maxOfWindows } from '../pooling.ts'
import { linesOf } from '../visit-windows.ts'
import { simdPasses } from './passes-simd.ts'

const passes = simdPasses()!
const add = passes.loops.get('add')!

/** What the loops below are held against runs without them. */
beforeEach(() => usePasses(null))
afterEach(() => usePasses(null))

const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1e-40]

/** Numbers that look random, every seventh of them an odd one. */
const numbers = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, i) =>
    (i + seed) % 7 === 0 ? odd[(i + seed) % odd.length] : Math.sin(seed + 12.9898 * i) * 3,
  )

const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 8185, max: 8200 }), fc.constant(20_001))

/** Element by element: a comparison of long arrays takes much longer. */
function same<Numbers extends Float32Array | Float64Array | Int32Array>(found: Numbers, expected: Numbers): void {
  expect(found.length).toBe(expected.length)
  expect(found.findIndex((v, i) => !Object.is(v, expected[i]))).toBe(-1)
}

/** The plain twins: one element, or two. */
const twins: Record<string, (a: number, b: number) => number> = {
  relu: (a) => Math.max(a, 0),
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  reluBack: (a, b) => a * +(b > 0),
}

test('every loop has a plain twin', () => {
  expect([...passes.loops.keys()]).toEqual(Object.keys(twins))
})

test.each([...passes.loops])('%s is its twin for each element, to the last bit', (name, loop) => {
  fc.assert(
    fc.property(sizes, fc.nat(50), (length, seed) => {
      const [a, b] = [numbers(length, seed), numbers(length, seed + 1)]
      const to = new Float32Array(length)
      expect(loop(to, a, twins[name].length > 1 ? b : undefined)).toBe(true)
      same(
        to,
        Float32Array.from(a, (v, i) => twins[name](v, b[i])),
      )
    }),
    { numRuns: 12 },
  )
})

test('the operands of a loop may be one and the same array', () => {
  const [a, to] = [numbers(100, 1), new Float32Array(100)]
  add(to, a, a)
  same(
    to,
    a.map((v) => v + v),
  )
})

test('a row is added to every row, however long it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constantFrom(5000, 8192)), fc.nat(60), (width, rows) => {
      const [a, row] = [numbers(width * (rows + 1), 1), numbers(width, 2)]
      const to = new Float32Array(a.length)
      expect(add(to, a, row)).toBe(true)
      same(
        to,
        a.map((v, i) => v + row[i % width]),
      )
    }),
    { numRuns: 20 },
  )
  expect(add(new Float32Array(20_000), new Float32Array(20_000), new Float32Array(10_000))).toBe(false)
})

test('rows are added up in doubles, one after the other', () => {
  const few = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.nat(1000))
  const wide = fc.tuple(fc.constant(8192), fc.nat(5))
  fc.assert(
    fc.property(fc.oneof(few, wide), ([width, rows]) => {
      const x = numbers(width * (rows + 1), 3).map((v) => (Number.isFinite(v) ? v : 1e7))
      const [sums, expected] = [new Float64Array(width).fill(0.1), new Float64Array(width).fill(0.1)]
      expect(passes.sumRows(sums, x)).toBe(true)
      for (let i = 0; i < x.length; i++) expected[i % width] += x[i]
      same(sums, expected)
    }),
    { numRuns: 30 },
  )
  expect(passes.sumRows(new Float64Array(8193), new Float32Array(8193))).toBe(false)
})

/** Windows that lie inside of images, with channels in fours. */
const pools = fc
  .record({
    batch: fc.integer({ min: 1, max: 3 }),
    size: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })),
    channels: fc.constantFrom(4, 8, 64, 260),
    window: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    steps: fc.constantFrom({ strides: 1 }, { strides: 2 }, { strides: [3, 1] }, { strides: 1, dilations: [1, 2] }),
  })
  .filter(({ size, window }) => size.every((n, i) => n > 2 * (window[i] - 1)))

function pooled(run: Passes['maxOfWindows'] | typeof maxOfWindows, x: Float32Array, windows: Windows) {
  const size = windows.batch * windows.channels * windows.slides.reduce((n, { places }) => n * places, 1)
  const [y, places] = [new Float32Array(size), new Int32Array(size)]
  return { answer: run(x, y, places, windows), y, places }
}
type Windows = ReturnType<typeof windowsOver>

test('the largest of each window and its place are those that the plain loops find', () => {
  fc.assert(
    fc.property(pools, ({ batch, size, channels, window, steps }) => {
      const shape = [batch, ...size, channels]
      const x = numbers(batch * size[0] * size[1] * channels, 5).map((v, i) => (i % 3 ? v : Math.round(v)))
      const windows = windowsOver('maxPool', shape, window, { ...steps, pad: 'valid' })
      const [fast, plain] = [pooled(passes.maxOfWindows, x, windows), pooled(maxOfWindows, x, windows)]
      expect(fast.answer).toBe(true)
      same(fast.y, plain.y)
      same(fast.places, plain.places)
    }),
    { numRuns: 40 },
  )
})

test('windows that see padding, channels that are no fours and lines that are too long are left to the plain loops', () => {
  const left = (shape: number[], pad: 'same' | 'valid') =>
    pooled(
      passes.maxOfWindows,
      new Float32Array(shape.reduce((a, b) => a * b)),
      windowsOver('maxPool', shape, [2, 2], { strides: 1, pad }),
    ).answer
  expect(left([1, 5, 5, 4], 'valid')).toBe(true)
  expect(left([1, 5, 5, 4], 'same')).toBe(false)
  expect(left([1, 5, 5, 3], 'valid')).toBe(false)
  expect(left([1, 3, 5000, 4], 'valid')).toBe(false)
})

test('what windows see goes to rows, and from rows back, as in plain loops', () => {
  fc.assert(
    fc.property(pools, fc.boolean(), ({ batch, size, channels, window, steps }, padded) => {
      const shape = [batch, ...size, channels]
      const windows = windowsOver('conv2d', shape, window, { ...steps, pad: padded ? 'same' : 'valid' })
      const line = windows.slides[2].places * numbersIn(windows)
      const lines = Math.min(linesOf(windows), Math.floor(32768 / line))
      fc.pre(lines > 0 && batch * size[0] * size[1] * channels <= 32768)
      const first = linesOf(windows) - lines
      const x = numbers(batch * size[0] * size[1] * channels, 7)
      const [fast, plain] = [0, 1].map(() => new Float32Array(lines * line).fill(7))
      expect(passes.im2col(x, windows, first, lines, fast)).toBe(true)
      im2col(x, windows, first, lines, plain)
      same(fast, plain)
      const [fastBack, plainBack] = [x.slice(), x.slice()]
      expect(passes.col2im(plain, windows, first, lines, fastBack)).toBe(true)
      col2im(plain, windows, first, lines, plainBack)
      same(fastBack, plainBack)
    }),
    { numRuns: 40 },
  )
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
  const plain = all()
  usePasses(passes)
  for (const [i, found] of all().entries()) same(found.values as Float32Array, plain[i].values as Float32Array)
})
