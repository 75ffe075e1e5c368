import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  broadcastable,
  checkGradient as check,
  numbersIn,
  shape,
  size,
  withAxes,
} from '../../../../test/arbitraries.ts'
import type { Tensor } from '../index.ts'
import * as tf from '../index.ts'

/** The shape and the elements by the definition: read each operand at its own place, for every place of the result. */
function byDefinition(a: Tensor, b: Tensor, f: (a: number, b: number) => number): { dims: number[]; values: number[] } {
  const rank = Math.max(a.rank, b.rank)
  const sizeAt = (x: Tensor, axis: number) => x.shape[axis - rank + x.rank] ?? 1
  const dims = Array.from({ length: rank }, (_, i) => Math.max(sizeAt(a, i), sizeAt(b, i)))
  const read = (x: Tensor, place: number[]) =>
    x.values[x.shape.reduce((at, n, i) => at * n + (n === 1 ? 0 : place[rank - x.rank + i]), 0)]
  const values: number[] = []
  const visit = (place: number[]): void => {
    if (place.length === rank) values.push(f(read(a, place), read(b, place)))
    else for (let i = 0; i < dims[place.length]; i++) visit([...place, i])
  }
  visit([])
  return { dims, values }
}

describe('broadcasting', () => {
  test('pairs the elements that it should', () => {
    fc.assert(
      fc.property(broadcastable, ([p, q]) => {
        const [a, b] = [numbersIn(p, 1), numbersIn(q, 2)]
        const expected = byDefinition(a, b, (u, v) => u - 2 * v)
        const actual = a.sub(b.mul(2))
        expect(actual.shape).toEqual(expected.dims)
        expect(Array.from(actual.dataSync())).toEqual(expected.values)
      }),
      { numRuns: 200 },
    )
  })

  test.each(['add', 'sub', 'mul', 'div', 'maximum', 'minimum', 'squaredDifference', 'atan2'] as const)(
    'the gradient of %s equals the slope, whatever was stretched',
    (name) => {
      fc.assert(
        fc.property(broadcastable, ([p, q]) => check((a, b) => tf.ops[name](a, b), [numbersIn(p, 1), numbersIn(q, 2)])),
        { numRuns: 25 },
      )
    },
  )

  test('so does that of where', () => {
    fc.assert(
      fc.property(broadcastable, ([p, q]) => {
        const [a, b] = [numbersIn(p, 1), numbersIn(q, 2)]
        check((x, y) => tf.where(a.greater(0), x, y), [a, b])
      }),
      { numRuns: 25 },
    )
  })
})

describe('reductions', () => {
  test.each(['sum', 'mean', 'max', 'min', 'logSumExp', 'prod', 'norm'] as const)(
    'the gradient of %s equals the slope, over any axes',
    (name) => {
      fc.assert(
        fc.property(withAxes, ([dims, axes, keep]) => {
          // Products of many numbers differ so much in size that no difference quotient measures all of them.
          if (name === 'prod') fc.pre(dims.reduce((a, b) => a * b) <= 12)
          const f = (x: Tensor) =>
            name === 'norm' ? tf.norm(x, 2, axes.slice(0, 1), keep) : tf.ops[name](x, axes, keep)
          check(f, [numbersIn(dims, 1)])
        }),
        { numRuns: 25 },
      )
    },
  )

  test('a sum equals the sum by hand', () => {
    fc.assert(
      fc.property(withAxes, ([dims, axes, keep]) => {
        const x = numbersIn(dims, 1)
        const y = x.sum(axes, keep)
        const expected = new Map<string, number>()
        const places = x.values.entries()
        for (const [i, v] of places) {
          const place = x.strides.map((s, axis) => Math.floor(i / s) % dims[axis])
          const key = place.filter((_, axis) => !axes.includes(axis)).join()
          expected.set(key, (expected.get(key) ?? 0) + v)
        }
        expect(y.shape).toEqual(
          keep ? dims.map((n, i) => (axes.includes(i) ? 1 : n)) : dims.filter((_, i) => !axes.includes(i)),
        )
        for (const [i, sum] of [...expected.values()].entries()) expect(y.values[i]).toBeCloseTo(sum, 12)
      }),
      { numRuns: 100 },
    )
  })
})

describe('products of matrices', () => {
  test('equal the definition, and their gradient the slope, for any batch and any transposing', () => {
    const matrices = fc.record({ batch: broadcastable, m: size, n: size, k: size, ta: fc.boolean(), tb: fc.boolean() })
    fc.assert(
      fc.property(matrices, ({ batch: [p, q], m, n, k, ta, tb }) => {
        const a = numbersIn([...p, ...(ta ? [k, m] : [m, k])], 1)
        const b = numbersIn([...q, ...(tb ? [n, k] : [k, n])], 2)
        const y = a.matMul(b, ta, tb)
        const A = (ta ? swapLast(a) : a).expandDims(-1)
        const B = (tb ? swapLast(b) : b).expandDims(-3)
        const expected = A.mul(B).sum(-2)
        expect(y.shape).toEqual(expected.shape)
        for (const [i, v] of y.values.entries()) expect(v).toBeCloseTo(expected.values[i], 10)
        if (y.size < 60) check((c, d) => c.matMul(d, ta, tb), [a, b])
      }),
      { numRuns: 60 },
    )
  })
})

const swapLast = (x: Tensor): Tensor => x.transpose([...Array(x.rank - 2).keys(), x.rank - 1, x.rank - 2])

describe('moving elements about', () => {
  const f64 = (dims: number[]) => numbersIn(dims, 1)

  test('transposing twice by a permutation and its inverse changes nothing', () => {
    const permuted = shape(1).chain((dims) =>
      fc.tuple(fc.constant(dims), fc.shuffledSubarray([...dims.keys()], { minLength: dims.length })),
    )
    fc.assert(
      fc.property(permuted, ([dims, perm]) => {
        const x = f64(dims)
        const inverse = perm.map((_, axis) => perm.indexOf(axis))
        expect(x.transpose(perm).transpose(inverse).arraySync()).toEqual(x.arraySync())
        check((y) => y.transpose(perm), [x])
      }),
      { numRuns: 40 },
    )
  })

  test('a slice of a padded tensor is the tensor', () => {
    const padded = shape(1).chain((dims) =>
      fc.tuple(
        fc.constant(dims),
        fc.tuple(...dims.map(() => fc.tuple(fc.nat(2), fc.nat(2)) as fc.Arbitrary<[number, number]>)),
      ),
    )
    fc.assert(
      fc.property(padded, ([dims, paddings]) => {
        const x = f64(dims)
        const wide = x.pad(paddings, 7)
        expect(
          wide
            .slice(
              paddings.map(([before]) => before),
              dims,
            )
            .arraySync(),
        ).toEqual(x.arraySync())
        expect(wide.equal(7).cast('int32').sum().dataSync()[0]).toBe(wide.size - x.size)
        check((y) => y.pad(paddings), [x])
        check(
          (y) =>
            y.slice(
              paddings.map(([before]) => before),
              dims,
            ),
          [wide],
        )
      }),
      { numRuns: 40 },
    )
  })

  test('what is split and concatenated is what it was', () => {
    fc.assert(
      fc.property(withAxes, ([dims, axes]) => {
        const axis = axes[0] ?? 0
        const x = f64(dims)
        const parts = x.split(Array<number>(dims[axis]).fill(1), axis)
        expect(tf.concat(parts, axis).arraySync()).toEqual(x.arraySync())
        expect(tf.stack(x.unstack(axis), axis).arraySync()).toEqual(x.arraySync())
        check((y) => tf.concat([y, y.mul(2)], axis), [x])
      }),
      { numRuns: 40 },
    )
  })

  test('gathering, reversing, tiling and summing up: their gradients equal the slopes', () => {
    fc.assert(
      fc.property(withAxes, fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }), ([dims, axes, flag], picks) => {
        const axis = axes[0] ?? 0
        const x = f64(dims)
        const indices = tf.tensor1d(
          picks.map((i) => i % dims[axis]),
          'int32',
        )
        check((y) => y.gather(indices, axis), [x])
        check((y) => y.reverse(axes), [x])
        check((y) => y.tile(dims.map((_, i) => (i === axis ? 3 : 1))), [x])
        check((y) => y.cumsum(axis, flag, !flag), [x])
      }),
      { numRuns: 25 },
    )
  })
})

test('softmax is a probability, for scores of any size and any axis', () => {
  fc.assert(
    fc.property(withAxes, fc.constantFrom(1, 100, 1e30), ([dims, axes], scale) => {
      const axis = axes[0] ?? 0
      const x = numbersIn(dims, 1).mul(scale)
      const p = x.softmax(axis)
      for (const total of p.sum(axis).dataSync()) expect(total).toBeCloseTo(1, 12)
      for (const v of p.dataSync()) expect(v).toBeGreaterThanOrEqual(0)
      expect(x.logSumExp(axis).isFinite().all().dataSync()[0]).toBe(1)
    }),
    { numRuns: 50 },
  )
})
