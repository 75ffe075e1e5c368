import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGradient, elementAt, expectNear, numbersIn, placesOf, size } from '../../../../test/arbitraries.ts'
import * as tf from '../index.ts'
import { losses, Reduction, type Tensor } from '../index.ts'

type Numbers = readonly number[]

/** The loss of one element by its textbook formula, from label and prediction. */
const byElement: Record<string, { of: (t: number, y: number) => number; call: Call; range?: 'probability' }> = {
  meanSquaredError: { of: (t, y) => (t - y) ** 2, call: (t, y, w, r) => losses.meanSquaredError(t, y, w, r) },
  absoluteDifference: { of: (t, y) => Math.abs(t - y), call: (t, y, w, r) => losses.absoluteDifference(t, y, w, r) },
  hingeLoss: { of: (t, y) => Math.max(0, 1 - (2 * t - 1) * y), call: (t, y, w, r) => losses.hingeLoss(t, y, w, r) },
  huberLoss: {
    of: (t, y) => (Math.abs(t - y) <= 0.7 ? (t - y) ** 2 / 2 : 0.7 * (Math.abs(t - y) - 0.35)),
    call: (t, y, w, r) => losses.huberLoss(t, y, w, 0.7, r),
  },
  logLoss: {
    of: (t, y) => -t * Math.log(y + 1e-7) - (1 - t) * Math.log(1 - y + 1e-7),
    call: (t, y, w, r) => losses.logLoss(t, y, w, undefined, r),
    range: 'probability',
  },
  sigmoidCrossEntropy: {
    of: (t, z) => -t * Math.log(1 / (1 + Math.exp(-z))) - (1 - t) * Math.log(1 / (1 + Math.exp(z))),
    call: (t, z, w, r) => losses.sigmoidCrossEntropy(t, z, w, 0, r),
  },
}
type Call = (t: Tensor, y: Tensor, weights?: Tensor, reduction?: Reduction) => Tensor

/** The reductions by their definitions. */
function reduced(values: Numbers, weights: Numbers | null, reduction: Reduction): number[] {
  const weighted = values.map((v, i) => v * (weights?.[i] ?? 1))
  const total = weighted.reduce((a, b) => a + b, 0)
  if (reduction === Reduction.NONE) return weighted
  if (reduction === Reduction.SUM) return [total]
  if (weights === null) return [total / values.length]
  const count =
    reduction === Reduction.MEAN ? weights.reduce((a, b) => a + b, 0) : weights.filter((w) => w !== 0).length
  return [total / count]
}

const reductions = fc.constantFrom<Reduction[]>(...Object.values(Reduction))
/** Some of the examples, or of the columns, do not count. */
const weightings = fc.constantFrom('none', 'number', 'rows', 'columns', 'all')

function weightsFor(kind: string, m: number, n: number): Tensor | null {
  const some = (dims: number[]) => {
    const w = numbersIn(dims, 5).abs()
    return w.mul(tf.range(0, w.size, 1, 'float64').reshape(dims).notEqual(1).cast('float64'))
  }
  if (kind === 'none') return null
  return kind === 'number'
    ? tf.scalar(0.5, 'float64')
    : some(kind === 'rows' ? [m, 1] : kind === 'columns' ? [n] : [m, n])
}

describe.each(Object.entries(byElement))('%s', (_, { of, call, range }) => {
  test('equals its formula, whatever the weights and the reduction, and its gradient the slope', () => {
    fc.assert(
      fc.property(size, size, weightings, reductions, (m, n, kind, reduction) => {
        const labels = numbersIn([m, n], 1).sigmoid()
        const predictions = range === 'probability' ? numbersIn([m, n], 2).sigmoid() : numbersIn([m, n], 2)
        const weights = weightsFor(kind, m, n)
        const values = placesOf([m, n]).map((place) => of(elementAt(labels, place), elementAt(predictions, place)))
        const spread = weights && Array.from(weights.broadcastTo([m, n]).dataSync())
        const dims = reduction === Reduction.NONE ? [m, n] : []
        expectNear(call(labels, predictions, weights ?? undefined, reduction), dims, reduced(values, spread, reduction))
        checkGradient((t, y) => call(t, y, weights ?? undefined, reduction), [labels, predictions])
      }),
      { numRuns: 25 },
    )
  })
})

describe('softmaxCrossEntropy', () => {
  test('equals its formula, with any smoothing, weights and reduction', () => {
    const cases = [size, size, fc.constantFrom(0, 0.1, 0.5), fc.boolean(), reductions] as const
    fc.assert(
      fc.property(...cases, (m, n, smoothing, weighing, reduction) => {
        const [labels, logits] = [numbersIn([m, n], 1).softmax(), numbersIn([m, n], 2)]
        const weights = weighing ? numbersIn([m], 5).abs() : null
        const values = Array.from({ length: m }, (_, i) => {
          const z = Array.from({ length: n }, (_, k) => elementAt(logits, [i, k]))
          const total = z.reduce((sum, v) => sum + Math.exp(v), 0)
          return z.reduce((sum, v, k) => {
            const t = elementAt(labels, [i, k]) * (1 - smoothing) + smoothing / n
            return sum - t * Math.log(Math.exp(v) / total)
          }, 0)
        })
        const f = (t: Tensor, z: Tensor) => losses.softmaxCrossEntropy(t, z, weights, smoothing, reduction)
        const spread = weights && Array.from(weights.dataSync())
        expectNear(f(labels, logits), reduction === Reduction.NONE ? [m] : [], reduced(values, spread, reduction))
        checkGradient(f, [labels, logits])
      }),
      { numRuns: 40 },
    )
  })

  test('moves the scores by what was expected less than what was said', () => {
    const [labels, logits] = [tf.tensor([[0, 1, 0]]), tf.tensor([[1, 2, 3]])]
    const gradient = tf.grad((z) => losses.softmaxCrossEntropy(labels, z))(logits)
    expectNear(gradient, [1, 3], Array.from(logits.softmax().sub(labels).dataSync()), 6)
  })

  test('survives scores that would overflow', () => {
    const f = (z: Tensor) => losses.softmaxCrossEntropy([[0, 1]], z)
    expect(f(tf.tensor([[1000, 0]])).dataSync()[0]).toBe(1000)
    expect(
      tf
        .grad(f)([[1000, 0]])
        .arraySync(),
    ).toEqual([[1, -1]])
  })
})

test('smoothing moves the labels of sigmoidCrossEntropy towards one half', () => {
  const [labels, logits] = [tf.tensor([0, 1, 0.3], [3], 'float64'), tf.tensor([2, -1, 0.5], [3], 'float64')]
  const smooth = labels.mul(0.8).add(0.1)
  const expected = losses.sigmoidCrossEntropy(smooth, logits).dataSync()
  expectNear(losses.sigmoidCrossEntropy(labels, logits, null, 0.2), [], Array.from(expected))
})

test('cosineDistance is one minus the cosine of the angle', () => {
  fc.assert(
    fc.property(size, size, fc.constantFrom(0, 1), reductions, (m, n, axis, reduction) => {
      const [a, b] = [numbersIn([m, n], 1), numbersIn([m, n], 2)].map((x) => x.div(x.norm(2, axis, true)))
      const cosines = a.mul(b).sum(axis)
      const values = Array.from(cosines.dataSync(), (v) => 1 - v)
      const dims = reduction === Reduction.NONE ? [m, n].with(axis, 1) : []
      expectNear(losses.cosineDistance(a, b, axis, null, reduction), dims, reduced(values, null, reduction))
      checkGradient((t, y) => losses.cosineDistance(t, y, axis, null, reduction), [a, b])
    }),
    { numRuns: 20 },
  )
})

test.each<[string, () => unknown]>([
  [
    'losses.meanSquaredError: shapes differ, labels [2] and predictions [3]',
    () => losses.meanSquaredError([1, 2], [1, 2, 3]),
  ],
  ['hingeLoss: expects a tensor or numbers, got [object Object]', () => losses.hingeLoss([1], [1], {} as never)],
])('%s', (message, f) => {
  expect(f).toThrow(message)
})
