import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGradient, numbersIn } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'

const small = fc.integer({ min: 1, max: 4 })

/** Some tensor [batch, rows, width], and for each of its batches as many places among the rows. */
const batches = fc.tuple(small, small, small).chain((dims) =>
  fc.tuple(
    fc.constant(dims),
    small.chain((picks) =>
      fc.array(fc.array(fc.nat(dims[1] - 1), { minLength: picks, maxLength: picks }), {
        minLength: dims[0],
        maxLength: dims[0],
      }),
    ),
  ),
)

describe('picking by whole numbers', () => {
  test('gather in batches picks from each what gather alone picks from it, and sends gradients back there', () => {
    fc.assert(
      fc.property(batches, ([dims, places]) => {
        const x = numbersIn(dims, 1)
        const alone = tf.stack(places.map((own, i) => x.unstack()[i].gather(own)))
        expect(x.gather(places, 1, 1).arraySync()).toEqual(alone.arraySync())
        expect(x.gather(places, 1, -1).arraySync()).toEqual(alone.arraySync())
        checkGradient((y) => y.gather(places, 1, 1), [x])
      }),
      { numRuns: 40 },
    )
  })

  test('unsortedSegmentSum leaves out what belongs to no segment, and sends nothing back to it', () => {
    const ids = fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(ids, small, (segments, width) => {
        const x = numbersIn([segments.length, width], 1)
        const sums = [0, 1, 2].map((segment) => {
          const own = segments.flatMap((id, i) => (id === segment ? [i] : []))
          return own.length > 0 ? x.gather(own).sum(0) : tf.zeros([width], 'float64')
        })
        expect(x.unsortedSegmentSum(segments, 3).arraySync()).toEqual(tf.stack(sums).arraySync())
        checkGradient((y) => y.unsortedSegmentSum(segments, 3), [x])
      }),
      { numRuns: 40 },
    )
  })
})
