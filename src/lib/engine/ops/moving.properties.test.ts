import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkGradient,
  elementAt,
  expectNear,
  numbersIn,
  placesOf,
  shape,
  size,
  withAxes,
} from '../../../../test/arbitraries.ts'
import type { Tensor } from '../index.ts'
import * as tf from '../index.ts'

// Ops that move elements about, held against what they say they do, place by place, and against slopes.

const pairsFor = (dims: readonly number[], most: (n: number) => number) =>
  fc.tuple(...dims.map((n) => fc.tuple(fc.nat(most(n)), fc.nat(most(n))) as fc.Arbitrary<[number, number]>))

describe('mirrorPad', () => {
  const cases = fc.constantFrom<('reflect' | 'symmetric')[]>('reflect', 'symmetric').chain((mode) =>
    shape(1, 3).chain((dims) =>
      fc.record({
        mode: fc.constant(mode),
        dims: fc.constant(dims),
        pads: pairsFor(dims, (n) => n - (mode === 'reflect' ? 1 : 0)),
      }),
    ),
  )

  test('folds the line of places at its mirrors', () => {
    /** Mirrors stand on the border elements, or half a step outside of them. */
    const folded = (i: number, n: number, mode: string) =>
      mode === 'reflect' ? n - 1 - Math.abs(n - 1 - Math.abs(i)) : n - Math.abs(n - Math.abs(i + 0.5)) - 0.5
    fc.assert(
      fc.property(cases, ({ mode, dims, pads }) => {
        const x = numbersIn(dims, 1)
        const wide = dims.map((n, i) => n + pads[i][0] + pads[i][1])
        const image = (i: number, axis: number) => folded(i - pads[axis][0], dims[axis], mode)
        const expected = placesOf(wide).map((place) => elementAt(x, place.map(image)))
        expectNear(x.mirrorPad(pads, mode), wide, expected)
        checkGradient((z) => z.mirrorPad(pads, mode), [x])
      }),
      { numRuns: 40 },
    )
  })
})

describe('blocks', () => {
  test('dealt out and put together again are what they were, and their gradients equal the slopes', () => {
    const cases = fc.record({
      batch: size,
      counts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
      rest: shape(0, 1),
      b: fc.integer({ min: 1, max: 3 }),
      pad: fc.boolean(),
    })
    fc.assert(
      fc.property(cases, ({ batch, counts, rest, b, pad }) => {
        const blocks = counts.map(() => b)
        const off = pad && b > 1 ? 1 : 0
        const dims = [batch, ...counts.map((n) => n * b - off), ...rest]
        const borders = counts.map((): [number, number] => [off, 0])
        const x = numbersIn(dims, 1)
        const dealt = x.spaceToBatchND(blocks, borders)
        expect(dealt.shape).toEqual([batch * b ** counts.length, ...counts, ...rest])
        expect(dealt.batchToSpaceND(blocks, borders).arraySync()).toEqual(x.arraySync())
        checkGradient((z) => z.spaceToBatchND(blocks, borders), [x])
        checkGradient((z) => z.batchToSpaceND(blocks, borders), [dealt])
      }),
      { numRuns: 25 },
    )
  })

  test('of channels become blocks of pixels, in either layout', () => {
    const x = tf.range(0, 16).reshape([1, 2, 2, 4])
    expectNear(x.depthToSpace(2), [1, 4, 4, 1], [0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15])
    const first = x.transpose([0, 3, 1, 2]).depthToSpace(2, 'NCHW')
    expect(first.transpose([0, 2, 3, 1]).arraySync()).toEqual(x.depthToSpace(2).arraySync())
  })
})

describe('places', () => {
  const cases = shape(1, 3).chain((dims) =>
    fc.integer({ min: 1, max: dims.length }).chain((depth) =>
      fc.record({
        dims: fc.constant(dims),
        depth: fc.constant(depth),
        places: fc.array(fc.tuple(...dims.slice(0, depth).map((n) => fc.nat(n - 1))), { minLength: 1, maxLength: 5 }),
      }),
    ),
  )
  const startsAt = (place: readonly number[], at: readonly number[]) => at.every((i, axis) => place[axis] === i)

  test('are gathered from, scattered to and updated as the definitions say', () => {
    fc.assert(
      fc.property(cases, ({ dims, depth, places }) => {
        const x = numbersIn(dims, 1)
        const inner = dims.slice(depth)
        const indices = tf.tensor2d(places, [places.length, depth], 'int32')
        const picked = x.gatherND(indices)
        expectNear(
          picked,
          [places.length, ...inner],
          places.flatMap((at) => placesOf(inner).map((rest) => elementAt(x, [...at, ...rest]))),
        )
        const updates = numbersIn([places.length, ...inner], 2)
        const rowOf = (i: number, place: number[]) => elementAt(updates, [i, ...place.slice(depth)])
        const writers = (place: number[]) => [...places.keys()].filter((i) => startsAt(place, places[i]))
        expectNear(
          tf.scatterND(indices, updates, dims),
          dims,
          placesOf(dims).map((place) => writers(place).reduce((sum, i) => sum + rowOf(i, place), 0)),
        )
        expectNear(
          tf.tensorScatterUpdate(x, indices, updates),
          dims,
          placesOf(dims).map((place) => {
            const last = writers(place).at(-1)
            return last === undefined ? elementAt(x, place) : rowOf(last, place)
          }),
        )
        checkGradient((y) => y.gatherND(indices), [x])
        checkGradient((u) => tf.scatterND(indices, u, dims), [updates])
        checkGradient((y, u) => tf.tensorScatterUpdate(y, indices, u), [x, updates])
      }),
      { numRuns: 40 },
    )
  })
})

describe('stridedSlice', () => {
  const stride = fc.constantFrom(-3, -2, -1, 1, 2, 3)
  const cases = shape(1, 3).chain((dims) =>
    fc.record({
      dims: fc.constant(dims),
      spans: fc.tuple(
        ...dims.map(() =>
          fc.record({ begin: fc.integer({ min: -5, max: 5 }), end: fc.integer({ min: -5, max: 5 }), stride }),
        ),
      ),
      masks: fc.tuple(fc.nat(7), fc.nat(7)),
    }),
  )

  test('takes what a loop in Python would take', () => {
    /** The places of x[begin:end:stride], found by trying all. */
    const taken = (n: number, begin: number | null, end: number | null, step: number): number[] => {
      const clamp = (at: number) => Math.min(Math.max(at < 0 ? at + n : at, step > 0 ? 0 : -1), step > 0 ? n : n - 1)
      const from = begin === null ? (step > 0 ? 0 : n - 1) : clamp(begin)
      const to = end === null ? (step > 0 ? n : -1) : clamp(end)
      const places = []
      for (let at = from; step > 0 ? at < to : at > to; at += step) places.push(at)
      return places
    }
    fc.assert(
      fc.property(cases, ({ dims, spans, masks: [beginMask, endMask] }) => {
        const x = numbersIn(dims, 1)
        const [begin, end, strides] = [spans.map((s) => s.begin), spans.map((s) => s.end), spans.map((s) => s.stride)]
        const along = spans.map((s, i) =>
          taken(dims[i], (beginMask >> i) & 1 ? null : s.begin, (endMask >> i) & 1 ? null : s.end, s.stride),
        )
        const f = (y: Tensor) => y.stridedSlice(begin, end, strides, beginMask, endMask)
        const counts = along.map((places) => places.length)
        expectNear(
          f(x),
          counts,
          placesOf(counts).map((place) =>
            elementAt(
              x,
              place.map((i, axis) => along[axis][i]),
            ),
          ),
        )
        if (!counts.includes(0)) checkGradient(f, [x])
      }),
      { numRuns: 80 },
    )
  })

  test('leaves out axes, adds some and drops some', () => {
    const x = tf.range(0, 24).reshape([2, 3, 4])
    expect(x.stridedSlice([0, 1], [0, 2], [1, 1], 0, 0, 1).shape).toEqual([2, 3, 1])
    expect(x.stridedSlice([0, 0, 1], [0, 0, 2], [1, 1, 1], 0, 0, 1, 2).shape).toEqual([2, 3, 1, 1])
    expectNear(x.stridedSlice([1, 2], [2, 3], [1, 1], 0, 0, 0, 0, 3), [4], [20, 21, 22, 23])
  })
})

describe('topk', () => {
  test('gives the largest in order, and a gradient to them alone', () => {
    fc.assert(
      fc.property(shape(1, 3), fc.nat(3), (dims, less) => {
        const x = numbersIn(dims, 1)
        const n = dims[dims.length - 1]
        const k = Math.max(1, n - less)
        const { values, indices } = tf.topk(x, k)
        const rows = x.reshape([-1, n]).arraySync() as number[][]
        expectNear(
          values,
          [...dims.slice(0, -1), k],
          rows.flatMap((row) => [...row].sort((a, b) => b - a).slice(0, k)),
        )
        const places = indices.reshape([-1, k]).arraySync() as number[][]
        expectNear(
          values,
          values.shape,
          places.flatMap((row, i) => row.map((at) => rows[i][at])),
        )
        checkGradient((y) => tf.topk(y, k).values, [x])
      }),
      { numRuns: 25 },
    )
  })

  test('counts the first of equals first', () => {
    expect(tf.topk([2, 7, 7, 1], 3).indices.arraySync()).toEqual([1, 2, 0])
  })
})

describe('running products', () => {
  test('equal a loop, also through zeros, with gradients that equal the slopes', () => {
    fc.assert(
      fc.property(
        withAxes,
        fc.boolean(),
        fc.array(fc.nat(20), { maxLength: 2 }),
        ([dims, axes, exclusive], reverse, zeros) => {
          const axis = axes[0] ?? 0
          const flat = Array.from(numbersIn(dims, 1).mul(0.5).dataSync())
          for (const i of zeros) flat[i % flat.length] = 0
          const x = tf.tensor(flat, dims, 'float64')
          const f = (y: Tensor) => tf.cumprod(y, axis, exclusive, reverse)
          const expected = placesOf(dims).map((place) => {
            let product = 1
            for (let i = 0; i < dims[axis]; i++) {
              const counts = reverse ? i > place[axis] : i < place[axis]
              if (counts || (!exclusive && i === place[axis])) product *= elementAt(x, place.with(axis, i))
            }
            return product
          })
          expectNear(f(x), dims, expected)
          checkGradient(f, [x])
        },
      ),
      { numRuns: 60 },
    )
  })
})
