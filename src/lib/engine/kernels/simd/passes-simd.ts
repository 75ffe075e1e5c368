import type { Pass, Passes } from '../passes.ts'
import { instance } from './instance.ts'
import { loopNames, type PassesModule, piece } from './passes-module.ts'
import { passesWasm } from './passes-wasm.ts'
import { largestOfWindows } from './pool-simd.ts'
import { rowsToWindows, windowsToRows } from './rows-simd.ts'

let made: Passes | null | undefined

/**
 * The loops of `passes-wat.ts`; null where the host has none, or none with SIMD. Arrays are copied into the memory of
 * WebAssembly and out of it piece by piece, so that all this happens in the processor's nearest memory: together, it
 * takes half to a quarter of the time of a loop in TypeScript.
 */
export function simdPasses(): Passes | null {
  if (made === undefined) {
    const exports = instance<PassesModule>(passesWasm)
    made = exports === null ? null : passesIn(exports)
  }
  return made
}

function passesIn(exports: PassesModule): Passes {
  const heap = new Float32Array(exports.memory.buffer)
  return {
    loops: new Map(loopNames.map((name) => [name, inPieces(heap, exports[name])])),
    sumRows: rowsIn(exports, heap),
    maxOfWindows: largestOfWindows(exports, heap),
    im2col: windowsToRows(exports, heap),
    col2im: rowsToWindows(exports, heap),
  }
}

/** Where the second operand lies, and how long the pieces of a loop with two are: the shorter ones stay nearer. */
const second = piece / 2

function inPieces(heap: Float32Array, run: (to: number, end: number, other: number) => void): Pass {
  return (to, a, b) => {
    const row = b !== undefined && b.length < a.length ? b.length : 0
    if (row > second) return false
    const size = Math.min(a.length, row > 0 ? second - (second % row) : second)
    if (row > 0) {
      heap.set(b!, second)
      for (let full = row; full < size; full *= 2)
        heap.copyWithin(second + full, second, second + Math.min(full, size - full))
    }
    for (let at = 0; at < to.length; at += size) {
      const end = Math.min(at + size, to.length)
      heap.set(a.subarray(at, end))
      if (b !== undefined && row === 0) heap.set(b.subarray(at, end), second)
      run(0, 4 * (end - at), 4 * second)
      to.set(heap.subarray(0, end - at), at)
    }
    return true
  }
}

function rowsIn({ memory, sumRows }: PassesModule, heap: Float32Array): Passes['sumRows'] {
  const room = new Float64Array(memory.buffer, 4 * 2 * piece)
  return (sums, x) => {
    const width = sums.length
    if (width === 0 || width > piece / 2 || x.length % width > 0) return false
    const size = piece - (piece % width)
    room.set(sums)
    for (let at = 0; at < x.length; at += size) {
      const end = Math.min(at + size, x.length)
      heap.set(x.subarray(at, end))
      sumRows(0, (end - at) / width, 4 * width, room.byteOffset)
    }
    sums.set(room.subarray(0, width))
    return true
  }
}
