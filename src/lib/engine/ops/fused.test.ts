import { expect, test } from 'vitest'
import { differentiate, grad, type Op, ops, range, softmaxCrossEntropy, type Tensor, tensor, trace } from '../index.ts'

const fused = Object.values(ops).filter((op) => 'fused' in op && op.fused !== undefined) as Op[]
const examples = fused.flatMap((op) => op.examples.map((args, i) => [op.name, i, op, args] as const))

/** The example with its tensors in float64. */
function run(op: Op, args: unknown[]): Tensor {
  const count = op.signature(...args).inputs.length
  return op(...args.map((arg, i) => (i < count ? tensor(arg as number[], undefined, 'float64') : arg)))
}

test('some ops have their rules in one loop', () => {
  expect(fused.length).toBeGreaterThan(4)
})

test.each(examples)('%s, example %i: the rules in one loop give what the rules give', (_name, _i, op, args) => {
  const [entry] = trace(() => run(op, args)).entries.slice(-1)
  const dy = range(1, entry.output.size + 1, 1, 'float64')
    .mul(0.37)
    .sin()
    .reshape(entry.output.shape)
  const apart = differentiate(entry, dy, null)
  const together = op.fused!({ ...entry, grad: dy })
  expect(together.map(({ shape }) => shape)).toEqual(entry.inputs.map(({ shape }) => shape))
  for (const [k, { values }] of together.entries())
    for (const [j, v] of values.entries()) expect(Math.abs(v - apart[k]!.values[j])).toBeLessThan(1e-14)
})

test('what is fused can be differentiated again', () => {
  const second = grad((x) =>
    grad((z) => softmaxCrossEntropy([[0, 1]], z).sum())(x)
      .square()
      .sum(),
  )
  const p = 1 / (1 + Math.E)
  // For scores 0 and −1 the gradient is (q, −q), q = σ(1); its square sums to 2 q², whose slope is 4 q q (1 − q).
  const q = 1 - p
  const [a, b] = second(tensor([[0, -1]], undefined, 'float64')).dataSync()
  expect(a).toBeCloseTo(4 * q * q * (1 - q), 12)
  expect(b).toBeCloseTo(-4 * q * q * (1 - q), 12)
})
