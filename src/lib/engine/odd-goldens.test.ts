// biome-ignore-all lint/suspicious/noExplicitAny: ops are called by name here.
import { describe, expect, test } from 'vitest'
import { checkGolden, type Run, readGoldens, titled } from '../../../test/goldens/golden.ts'
import * as tf from './index.ts'
import { ops } from './index.ts'

const { cases } = readGoldens('torch-f64-odd.json')

const named = (names: readonly string[], run: (f: any) => Run) =>
  Object.fromEntries(names.map((name) => [name, run((ops as any)[name])]))

const runs: Record<string, Run> = {
  ...named(
    ['sum', 'mean', 'max', 'min', 'logSumExp'],
    (f) =>
      ([x], { axis, keepDims }) =>
        f(x, axis, keepDims),
  ),
  ...named(
    ['concat', 'stack'],
    (f) =>
      (xs, { axis }) =>
        f(xs, axis),
  ),
  ...named(
    ['cumprod', 'softmax'],
    (f) =>
      ([x], { axis }) =>
        f(x, axis),
  ),
  ...named(
    ['conv2d', 'depthwiseConv2d'],
    (f) =>
      ([x, w], { strides, pad }) =>
        f(x, w, strides, pad),
  ),
  ...named(
    ['maxPool', 'avgPool'],
    (f) =>
      ([x], { filterSize, strides, pad }) =>
        f(x, filterSize, strides, pad),
  ),
  cumsum: ([x], { axis, exclusive, reverse }) => tf.cumsum(x, axis, exclusive, reverse),
  gather: ([x, indices], { axis }) => tf.gather(x, indices, axis),
  slice: ([x], { begin, size }) => tf.slice(x, begin, size),
  pad: ([x], { paddings }) => tf.pad(x, paddings),
  tile: ([x], { reps }) => tf.tile(x, reps),
}

test('every odd case is run', () => expect(cases.length).toBeGreaterThan(90))

describe.each(['float64', 'float32'] as const)('in %s', (dtype) => {
  test.each(titled(cases))('%s', (_, golden) =>
    checkGolden(golden, runs[golden.op] ?? ((inputs) => (ops as any)[golden.op](...inputs)), dtype),
  )
})
