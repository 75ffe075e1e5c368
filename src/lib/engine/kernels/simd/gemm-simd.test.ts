import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { random } from '../../random/random.ts'
import { gemm, type Matrix, type TryGemm, useGemm } from '../gemm.ts'
import { gemmPlain } from '../gemm-plain.ts'
import { gemmOf, useSimd } from './gemm-simd.ts'
import { gemmWasm } from './gemm-wasm.ts'
import { relaxed } from './relaxed.ts'

afterEach(() => useGemm(null))

function matrix(rows: number, columns: number, transposed: boolean, offset: number, seed: number): Matrix {
  const numbers = random(seed)
  const values = new Float32Array(rows * columns + 2 * offset).map(() => numbers.normal())
  return transposed
    ? { values, offset, rowStride: 1, columnStride: rows }
    : { values, offset, rowStride: columns, columnStride: 1 }
}

/** |A|·|B|: what the roundings of A·B are measured against. */
function sizes(m: number, n: number, k: number, a: Matrix, b: Matrix): Float64Array {
  const size = new Float64Array(m * n)
  const absolute = (x: Matrix) => ({ ...x, values: Float64Array.from(x.values, Math.abs) })
  gemmPlain(m, n, k, absolute(a), absolute(b), size, 0)
  return size
}

describe.each([
  ['one instruction', relaxed(gemmWasm)],
  ['two', gemmWasm],
])('the product in WebAssembly, multiplying and adding in %s', (_, wasm) => {
  const simd = gemmOf(wasm)!
  const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 250, max: 270 }))

  test('equals the plain one within the roundings of float32, for all sizes, strides and offsets', () => {
    fc.assert(
      fc.property(size, size, size, fc.boolean(), fc.boolean(), fc.nat(3), (m, n, k, ta, tb, offset) => {
        const [a, b] = [matrix(m, k, ta, offset, 1), matrix(k, n, tb, offset, 2)]
        const fast = new Float32Array(m * n + 2 * offset).fill(7)
        const plain = new Float64Array(fast.length).fill(7)
        expect(simd(m, n, k, a, b, fast, offset)).toBe(true)
        gemmPlain(m, n, k, a, b, plain, offset)
        const scale = sizes(m, n, k, a, b)
        const gaps = fast.map((v, i) => Math.abs(v - plain[i]) / (scale[i - offset] ?? 1))
        expect(Math.max(...gaps)).toBeLessThan(1e-6)
      }),
      { numRuns: 40 },
    )
  })

  test('carries NaN and Infinity to the elements that they belong to, and to no other', () => {
    const [m, n, k] = [13, 11, 300]
    const a: Matrix = { values: new Float32Array(m * k).fill(1), offset: 0, rowStride: k, columnStride: 1 }
    const b: Matrix = { values: new Float32Array(k * n).fill(1), offset: 0, rowStride: n, columnStride: 1 }
    a.values[12 * k + 299] = Number.NaN
    b.values[299 * n + 10] = Number.POSITIVE_INFINITY
    const [fast, plain] = [new Float32Array(m * n), new Float32Array(m * n)]
    simd(m, n, k, a, b, fast, 0)
    gemmPlain(m, n, k, a, b, plain, 0)
    expect([...fast]).toEqual([...plain])
    expect(fast.filter(Number.isNaN)).toHaveLength(n)
    expect(fast.filter((v) => v === Number.POSITIVE_INFINITY)).toHaveLength(m - 1)
  })

  test('after a larger one does not see what that one left behind', () => {
    const large = matrix(300, 300, false, 0, 3)
    simd(300, 300, 300, large, large, new Float32Array(300 * 300), 0)
    const ones: Matrix = { values: new Float32Array(13 * 13).fill(1), offset: 0, rowStride: 13, columnStride: 1 }
    const product = new Float32Array(13 * 13)
    simd(13, 13, 13, ones, ones, product, 0)
    expect(new Set(product)).toEqual(new Set([13]))
  })

  test('leaves alone what would not fit into its memory', () => {
    const endless = { values: new Float32Array(1), offset: 0, rowStride: 1, columnStride: 1 }
    expect(simd(2 ** 15, 2 ** 15, 1, endless, endless, new Float32Array(1), 0)).toBe(false)
  })
})

describe('useSimd', () => {
  test('sends large float32 products to it, and only those', () => {
    const calls = vi.fn((..._: Parameters<TryGemm>) => true)
    const run = (n: number, array: typeof Float32Array | typeof Float64Array) => {
      const x = { values: new array(n * n), offset: 0, rowStride: n, columnStride: 1 }
      gemm(n, n, n, x, x, new array(n * n), 0)
    }
    useGemm(calls)
    for (const [n, array] of [
      [4, Float32Array],
      [32, Float64Array],
      [32, Float32Array],
    ] as const)
      run(n, array)
    expect(calls).toHaveBeenCalledTimes(1)
    expect(calls.mock.calls[0]?.slice(0, 3)).toEqual([32, 32, 32])
  })

  test('can be switched off again: sums are then carried in doubles', () => {
    const k = 4096
    const a: Matrix = { values: new Float32Array(k).fill(0.1), offset: 0, rowStride: k, columnStride: 1 }
    const product = () => {
      const c = new Float32Array(1)
      gemm(1, 1, k, a, { ...a, rowStride: 1, columnStride: k }, c, 0)
      return c[0]
    }
    const exact = product()
    expect(useSimd()).toBe(true)
    expect(product()).not.toBe(exact)
    expect(product()).toBeCloseTo(exact, 4)
    expect(useSimd(false)).toBe(false)
    expect(product()).toBe(exact)
  })

  test('says so where there is no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    vi.resetModules()
    const fresh = await import('./gemm-simd.ts')
    expect(fresh.useSimd()).toBe(false)
    vi.unstubAllGlobals()
  })
})
