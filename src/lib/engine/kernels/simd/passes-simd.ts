import { isStill, seesPadding } from '../../kinds/windows.ts'
import type { Pass, Passes } from '../passes.ts'
import { instance } from './instance.ts'
import { passesWasm } from './passes-wasm.ts'

interface Exports {
  memory: { readonly buffer: ArrayBuffer }
  relu(to: number, end: number): void
  add(to: number, end: number, other: number): void
  reluBack(to: number, end: number, other: number): void
  sumRows(x: number, rows: number, width: number, sums: number): void
  maxPool(...placesAndSizes: number[]): void
}

let made: Passes | null | undefined

/**
 * The loops of `passes-wat.ts`; null where the host has none, or none with SIMD. Arrays are copied into the memory of
 * WebAssembly and out of it piece by piece, so that all this happens in the processor's nearest memory: together, it
 * takes half to a quarter of the time of a loop in TypeScript.
 */
export function simdPasses(): Passes | null {
  if (made === undefined) {
    const exports = instance<Exports>(passesWasm)
    made = exports === null ? null : passesIn(exports)
  }
  return made
}

function passesIn(exports: Exports): Passes {
  const { memory, relu, add, reluBack } = exports
  const heap = new Float32Array(memory.buffer)
  return {
    relu: inPieces(heap, relu),
    add: inPieces(heap, add),
    reluBack: inPieces(heap, reluBack),
    sumRows: rowsIn(exports, heap),
    maxOfWindows: windowsIn(exports, heap),
  }
}

/** So many numbers are a piece. The memory has room for four, of which the last ones are not filled to the end. */
const piece = 16384

/** Where the second operand lies, and how long the pieces of a loop with two are: the shorter ones stay nearer. */
const second = piece / 2

function inPieces(heap: Float32Array, run: (to: number, end: number, other: number) => void): Pass {
  return (to, a, b) => {
    const row = b !== undefined && b.length < a.length ? b.length : 0
    if (row > second) return false
    const size = row > 0 ? second - (second % row) : second
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

function rowsIn({ memory, sumRows }: Exports, heap: Float32Array): Passes['sumRows'] {
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

function windowsIn({ memory, maxPool }: Exports, heap: Float32Array): Passes['maxOfWindows'] {
  const [yAt, placesAt] = [2 * piece, 3 * piece]
  const found = new Int32Array(memory.buffer)
  return (x, y, places, { batch, channels, slides: [d, h, w] }) => {
    const [line, row] = [w.places * channels, w.size * channels]
    /** How many numbers the windows of so many lines see, from the first to the last. */
    const seen = (lines: number) => ((lines - 1) * h.stride + (h.window - 1) * h.dilation + 1) * row
    const several = Math.min(
      h.places,
      Math.floor(piece / line),
      Math.floor(((2 * piece) / row - 1 - (h.window - 1) * h.dilation) / h.stride) + 1,
    )
    if (channels % 4 > 0 || !isStill(d) || [h, w].some(seesPadding) || several < 1) return false
    for (let image = 0; image < batch * d.places; image++)
      for (let first = 0; first < h.places; first += several) {
        const lines = Math.min(several, h.places - first)
        const [from, to] = [(image * h.size + first * h.stride) * row, (image * h.places + first) * line]
        heap.set(x.subarray(from, from + seen(lines)))
        maxPool(
          ...[0, 4 * yAt, 4 * placesAt, from],
          ...[lines, 4 * h.stride * row, w.places, 4 * w.stride * channels],
          ...[h.window, 4 * h.dilation * row, w.window, 4 * w.dilation * channels, 4 * channels],
        )
        y.set(heap.subarray(yAt, yAt + lines * line), to)
        places.set(found.subarray(placesAt, placesAt + lines * line), to)
      }
    return true
  }
}
