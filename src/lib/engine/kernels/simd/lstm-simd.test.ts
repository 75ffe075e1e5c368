import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { random } from '../../random/random.ts'
import { type Shape, sizeOf } from '../../tensor/shape.ts'
import { makeTensor, type Tensor } from '../../tensor/tensor.ts'
import type { Gate } from '../gates.ts'
import { memoryBack, memoryOf, outputBack, outputOf } from '../lstm.ts'
import { useSimd } from './gemm-simd.ts'
import { looped } from './lstm-simd.ts'

beforeEach(() => void useSimd())
afterEach(() => void useSimd(false))

function normal(shape: Shape, spread: number, seed: number): Tensor {
  const numbers = random(seed)
  const values = Float32Array.from({ length: sizeOf(shape) }, () => spread * numbers.normal())
  return makeTensor(values, shape, 'float32')
}

/** All that the four loops make of these numbers. */
function step([batch, units]: [number, number], spread: number, gate: Gate): Record<string, ArrayLike<number>> {
  const [z, c] = [normal([batch, 4 * units], spread, 1), normal([batch, units], spread, 2)]
  const grad = normal([batch, units], 1, 3)
  const [memory, output] = [memoryOf(z, c, gate), outputOf(z, c, gate)]
  const back = [...memoryBack(grad, z, c, memory.kept, gate), ...outputBack(grad, z, c, output.kept, gate)]
  const [dz, dc, dzOfOutput, dcOfOutput] = back.map(({ values }) => values)
  return {
    memory: memory.state.values,
    factorsOfMemory: memory.kept,
    output: output.state.values,
    factorsOfOutput: output.kept,
    ...{ dz, dc, dzOfOutput, dcOfOutput },
  }
}

describe.each(['sigmoid', 'hardSigmoid'] as const)('the step of an LSTM in WebAssembly, with gates of %s,', (gate) => {
  test('equals the plain one within a few roundings of float32, for all sizes', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 4, max: 40 }))
    fc.assert(
      fc.property(sizes, fc.constantFrom(1e-4, 1, 10), (shape, spread) => {
        useSimd()
        const fast = step(shape, spread, gate)
        useSimd(false)
        const plain = step(shape, spread, gate)
        for (const [name, values] of Object.entries(plain)) {
          // Where a gate or a state is full, hardly anything of what arrives at the way back goes on.
          const scale = Math.max(...Array.from(values, Math.abs), name.startsWith('d') ? Math.max(1, 3 * spread) : 0)
          const gaps = Array.from(values, (v, i) => Math.abs(fast[name][i] - v) / scale)
          expect(Math.max(...gaps), name).toBeLessThan(1e-6)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('carries NaN to the elements that it belongs to, and to no other', () => {
    const [z, c] = [normal([20, 40], 1, 1), normal([20, 10], 1, 2)]
    z.values[3 * 40 + 7] = Number.NaN
    const { state } = memoryOf(z, c, gate)
    expect(state.values.findIndex(Number.isNaN)).toBe(3 * 10 + 7)
    expect(state.values.filter(Number.isNaN)).toHaveLength(1)
  })
})

test('takes what is large enough and in float32, as long as it is on', () => {
  const takes = (batch: number, units: number, array: typeof Float32Array | typeof Float64Array) => {
    const [z, c, state, kept] = [4, 1, 1, 3].map((parts) => new array(parts * batch * units))
    return looped('memory', [z, c], [state, kept], [batch, units], false)
  }
  expect(takes(16, 4, Float32Array)).toBe(true)
  expect(takes(16, 4, Float64Array)).toBe(false)
  expect(takes(15, 4, Float32Array)).toBe(false)
  expect(takes(100, 3, Float32Array)).toBe(false)
  useSimd(false)
  expect(takes(16, 4, Float32Array)).toBe(false)
})

test('an endless sum opens its gate, or shuts it', () => {
  const z = makeTensor(new Float32Array(16 * 40).fill(Number.POSITIVE_INFINITY), [16, 40], 'float32')
  const c = makeTensor(new Float32Array(16 * 10).fill(3), [16, 10], 'float32')
  expect(new Set(memoryOf(z, c, 'sigmoid').state.values)).toEqual(new Set([4]))
  z.values.fill(Number.NEGATIVE_INFINITY)
  expect(Math.max(...memoryOf(z, c, 'sigmoid').state.values.map(Math.abs))).toBeLessThan(1e-30)
})
