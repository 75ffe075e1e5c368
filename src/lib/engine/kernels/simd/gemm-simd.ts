import { type Matrix, type TryGemm, useGemm } from '../gemm.ts'
import { gemmWasm } from './gemm-wasm.ts'
import { depth } from './gemm-wat.ts'
import { instance } from './instance.ts'
import { relaxed } from './relaxed.ts'
import { type Memory, roomIn } from './room-in.ts'

interface Exports {
  memory: Memory
  gemm(...sizesAndPlaces: number[]): void
}

/**
 * Multiplies large float32 matrices with the SIMD instructions of WebAssembly from now on, about five times as fast, and
 * runs long loops of training there; with `false`, in TypeScript again. Sums of products and the steps of an LSTM are
 * then carried in float32, as they are in tfjs, instead of in doubles; their last digit depends on the processor.
 * Answers whether it is on: not every host has these instructions.
 */
export function useSimd(on = true): boolean {
  const product = on ? simdGemm() : null
  useGemm(product)
  return product !== null
}

let made: TryGemm | null | undefined

/** The product in WebAssembly; null where the host has none, or none with SIMD. */
function simdGemm(): TryGemm | null {
  if (made === undefined) made = gemmOf(relaxed(gemmWasm)) ?? gemmOf(gemmWasm)
  return made
}

/** The product of this module; null where the host does not know its instructions. */
export function gemmOf(wasm: string): TryGemm | null {
  const exports = instance<Exports>(wasm)
  return exports === null ? null : product(exports)
}

/** More than this, in numbers, does not go into one memory. */
const most = 2 ** 28

/** A, B, room for copies and C lie in the memory one after the other; places and sizes here count numbers. */
function product({ memory, gemm }: Exports): TryGemm {
  const room = roomIn(memory)
  return (m, n, k, a, b, c, to) => {
    const wide = roundUp(n, 8)
    const [aSize, bSize] = [extent(a, m, k), extent(b, k, n)]
    const bAt = roundUp(aSize, 4)
    const lines = bAt + roundUp(bSize, 4)
    const panels = lines + 4 * depth
    const cAt = panels + wide * Math.min(depth, k)
    const end = cAt + roundUp(m, 4) * wide
    if (end > most) return false
    const heap = room(end)
    heap.set(part(a, aSize))
    heap.set(part(b, bSize), bAt)
    const places = [4 * cAt, 4 * lines, 4 * panels] as const
    gemm(m, n, k, 0, 4 * a.rowStride, 4 * a.columnStride, 4 * bAt, 4 * b.rowStride, 4 * b.columnStride, ...places)
    c.set(heap.subarray(cAt, cAt + m * n), to)
    return true
  }
}

const roundUp = (n: number, step: number): number => Math.ceil(n / step) * step

/** How many numbers lie between the first and the last element of a matrix, both included. */
const extent = ({ rowStride, columnStride }: Matrix, rows: number, columns: number): number =>
  (rows - 1) * rowStride + (columns - 1) * columnStride + 1

const part = ({ values, offset }: Matrix, size: number) =>
  values.length === size ? values : values.subarray(offset, offset + size)
