import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Slide, Windows } from '../kinds/windows.ts'
import { random } from '../random/random.ts'
import type { Values } from '../tensor/dtype.ts'
import { byProducts, type ConvolutionKernels, convolution } from './convolution.ts'
import { depthwise } from './depthwise.ts'
import { dilate } from './dilation.ts'
import { maxOfWindows, meanOfWindows, spreadOverWindows } from './pooling.ts'
import { suitsWinograd, winograd } from './winograd/winograd.ts'

/** A window along an axis, with any padding that leaves room for one place. */
const slide: fc.Arbitrary<Slide> = fc
  .record({
    size: fc.integer({ min: 1, max: 6 }),
    window: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 2 }),
    stride: fc.integer({ min: 1, max: 3 }),
    before: fc.nat(2),
    after: fc.nat(3),
  })
  .map(({ after, ...s }) => {
    const room = s.size + s.before + after - (s.window - 1) * s.dilation - 1
    return { ...s, places: Math.max(1, Math.floor(room / s.stride) + 1) }
  })

const windows: fc.Arbitrary<Windows> = fc.record({
  batch: fc.integer({ min: 1, max: 2 }),
  channels: fc.integer({ min: 1, max: 3 }),
  slides: fc.tuple(slide, slide, slide),
})

/** What every window sees, by the definition: for each place and each element of the window, where that is in x. */
function* seen({ batch, slides: [d, h, w] }: Windows): Generator<[place: number, element: number, pixel: number]> {
  const inside = (at: number, { size }: Slide) => at >= 0 && at < size
  let place = 0
  for (let b = 0; b < batch; b++)
    for (let od = 0; od < d.places; od++)
      for (let oh = 0; oh < h.places; oh++)
        for (let ow = 0; ow < w.places; ow++, place++)
          for (let kd = 0; kd < d.window; kd++)
            for (let kh = 0; kh < h.window; kh++)
              for (let kw = 0; kw < w.window; kw++) {
                const z = od * d.stride + kd * d.dilation - d.before
                const y = oh * h.stride + kh * h.dilation - h.before
                const x = ow * w.stride + kw * w.dilation - w.before
                if (inside(z, d) && inside(y, h) && inside(x, w))
                  yield [place, (kd * h.window + kh) * w.window + kw, ((b * d.size + z) * h.size + y) * w.size + x]
              }
}

const count = (slides: readonly Slide[], what: 'size' | 'places' | 'window'): number =>
  slides.reduce((product, slide) => product * slide[what], 1)

const sizes = ({ batch, channels, slides }: Windows) => ({
  pixels: batch * count(slides, 'size'),
  places: batch * count(slides, 'places'),
  elements: count(slides, 'window'),
  channels,
})

function numbers(size: number, seed: number, double: boolean): Values {
  const stream = random(seed)
  return new (double ? Float64Array : Float32Array)(size).map(() => stream.normal())
}

function close(actual: ArrayLike<number>, expected: ArrayLike<number>, double: boolean): void {
  expect(actual.length).toBe(expected.length)
  for (let i = 0; i < actual.length; i++)
    expect(Math.abs(actual[i] - expected[i])).toBeLessThanOrEqual((double ? 1e-12 : 2e-6) * (1 + Math.abs(expected[i])))
}

/** x[pixel, c] · filter[.., f] = y[place, o]: which numbers meet, for either kind of convolution. */
type Meet = (c: number, o: number, element: number) => number | null

/** Holds the three kernels of a convolution against the same loops, each writing to another of the three arrays. */
function checkConvolution(
  kernels: ConvolutionKernels,
  w: Windows,
  out: number,
  size: number,
  meet: Meet,
  double: boolean,
) {
  const { pixels, places, channels } = sizes(w)
  const [x, filter, y] = [
    numbers(pixels * channels, 1, double),
    numbers(size, 2, double),
    numbers(places * out, 3, double),
  ]
  const expected = { x: new Float64Array(x.length), filter: new Float64Array(size), y: new Float64Array(y.length) }
  for (const [place, element, pixel] of seen(w))
    for (let c = 0; c < channels; c++)
      for (let o = 0; o < out; o++) {
        const f = meet(c, o, element)
        if (f === null) continue
        expected.y[place * out + o] += x[pixel * channels + c] * filter[f]
        expected.x[pixel * channels + c] += y[place * out + o] * filter[f]
        expected.filter[f] += x[pixel * channels + c] * y[place * out + o]
      }
  const like = (values: Values) => (double ? new Float64Array(values.length) : new Float32Array(values.length))
  const actual = { x: like(x), filter: like(filter), y: like(y) }
  kernels.forward(x, filter, actual.y, w, out)
  kernels.back(y, filter, actual.x, w, out)
  kernels.filter(x, y, actual.filter, w, out)
  for (const name of ['x', 'filter', 'y'] as const) close(actual[name], expected[name], double)
}

const still: Slide = { size: 1, places: 1, window: 1, dilation: 1, stride: 1, before: 0 }

describe('windows of any size, stride, dilation and padding', () => {
  const many = { numRuns: 150 }

  test('convolution by products of matrices equals plain loops, in all three directions', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 4 }), fc.boolean(), (w, out, double) => {
        const { elements, channels } = sizes(w)
        const meet: Meet = (c, o, element) => (element * channels + c) * out + o
        checkConvolution(byProducts, w, out, elements * channels * out, meet, double)
      }),
      many,
    )
  })

  test.each([4, 12])('convolution of %i channels in many portions equals plain loops', (channels) => {
    const line = { size: 40, places: 40, window: 3, dilation: 1, stride: 1, before: 1 }
    const w: Windows = { batch: 2, channels, slides: [still, line, line] }
    const meet: Meet = (c, o, element) => (element * channels + c) * 5 + o
    checkConvolution(byProducts, w, 5, 9 * channels * 5, meet, true)
  })

  test('convolution by fewer products equals plain loops, in all three directions', () => {
    const side = fc
      .record({ size: fc.integer({ min: 3, max: 9 }), before: fc.nat(2), after: fc.nat(2) })
      .map(({ size, before, after }): Slide => {
        return { size, places: size + before + after - 2, window: 3, dilation: 1, stride: 1, before }
      })
    const images = fc.record({
      batch: fc.integer({ min: 1, max: 3 }),
      channels: fc.integer({ min: 1, max: 3 }),
      slides: fc.tuple(fc.constant(still), side, side),
    })
    fc.assert(
      fc.property(images, fc.integer({ min: 1, max: 4 }), fc.boolean(), (w, out, double) => {
        const meet: Meet = (c, o, element) => (element * w.channels + c) * out + o
        checkConvolution(winograd, w, out, 9 * w.channels * out, meet, double)
      }),
      many,
    )
  })

  test('it is used, in portions, where there are many channels and places', () => {
    const side = { size: 14, places: 14, window: 3, dilation: 1, stride: 1, before: 1 }
    const w: Windows = { batch: 5, channels: 32, slides: [still, side, side] }
    expect(suitsWinograd(w, 32)).toBe(true)
    expect(suitsWinograd({ ...w, slides: [still, side, { ...side, stride: 2, places: 7 }] }, 32)).toBe(false)
    expect(suitsWinograd({ ...w, channels: 3 }, 64)).toBe(false)
    checkConvolution(convolution, w, 32, 9 * 32 * 32, (c, o, element) => (element * 32 + c) * 32 + o, true)
  })

  test('depthwise convolution equals plain loops, in all three directions', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 3 }), fc.boolean(), (w, multiplier, double) => {
        const { elements, channels } = sizes(w)
        const out = channels * multiplier
        const meet: Meet = (c, o, element) => (Math.floor(o / multiplier) === c ? element * out + o : null)
        checkConvolution(depthwise, w, out, elements * out, meet, double)
      }),
      many,
    )
  })

  test('pooling equals plain loops, and takes the first of equal maxima', () => {
    fc.assert(
      fc.property(windows, (w) => {
        const { pixels, places, channels } = sizes(w)
        // Few different numbers, so that maxima are often equal.
        const x = numbers(pixels * channels, 1, true).map((v) => Math.round(v) + 0)
        const lists = Array.from({ length: places * channels }, () => [] as number[])
        for (const [place, , pixel] of seen(w))
          for (let c = 0; c < channels; c++) lists[place * channels + c].push(pixel * channels + c)
        const [best, mean, where] = [
          new Float64Array(lists.length),
          new Float64Array(lists.length),
          new Int32Array(lists.length),
        ]
        maxOfWindows(x, best, where, w)
        meanOfWindows(x, mean, w)
        for (const [i, list] of lists.entries()) {
          const values = list.map((at) => x[at])
          expect(best[i]).toBe(Math.max(...values))
          expect(where[i]).toBe(list[values.indexOf(best[i])] ?? -1)
          expect(mean[i]).toBeCloseTo(values.reduce((a, b) => a + b, 0) / Math.max(1, values.length), 12)
        }
        const [spread, expected] = [new Float64Array(x.length), new Float64Array(x.length)]
        spreadOverWindows(mean, spread, w)
        for (const [i, list] of lists.entries()) for (const at of list) expected[at] += mean[i] / list.length
        close(spread, expected, true)
      }),
      many,
    )
  })

  test('the largest of a window is found beside NaN, wherever that lies, and not in it', () => {
    const x = Float64Array.of(Number.NaN, 1, 2, Number.NaN, Number.NaN, Number.NaN, 3, 3)
    const w: Windows = { batch: 4, channels: 1, slides: [still, still, { ...still, size: 2, window: 2 }] }
    const [best, where] = [new Float64Array(4), new Int32Array(4)]
    maxOfWindows(x, best, where, w)
    expect([...best]).toEqual([1, 2, Number.NEGATIVE_INFINITY, 3])
    expect([...where]).toEqual([1, 2, -1, 6])
  })

  test('dilation equals plain loops', () => {
    fc.assert(
      fc.property(windows, (w) => {
        const { pixels, places, elements, channels } = sizes(w)
        const [x, filter] = [numbers(pixels * channels, 1, true), numbers(elements * channels, 2, true)]
        const expected = new Float64Array(places * channels).fill(Number.NEGATIVE_INFINITY)
        for (const [place, element, pixel] of seen(w))
          for (let c = 0; c < channels; c++) {
            const i = place * channels + c
            expected[i] = Math.max(expected[i], x[pixel * channels + c] + filter[element * channels + c])
          }
        const y = new Float64Array(expected.length)
        const [from, weights] = [new Int32Array(y.length), new Int32Array(y.length)]
        dilate(x, filter, y, from, weights, w)
        expect(y).toEqual(expected)
        for (const [i, v] of y.entries()) if (from[i] >= 0) expect(x[from[i]] + filter[weights[i]]).toBe(v)
      }),
      many,
    )
  })
})
