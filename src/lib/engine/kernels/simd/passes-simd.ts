import type { Values } from '../../tensor/dtype.ts'
import { isSingle, type Loop, loopNames, passesFor, piece } from './passes-module.ts'

const names: ReadonlySet<string> = new Set(loopNames)

/**
 * Whether WebAssembly has written the op of this name of `a`, and of `b` if it takes two, into `to`: all are equally
 * long, or `b` is a row that is used again and again. Where it answers false, it has done nothing.
 */
export function passed(op: string, to: Values, a: Values, b?: Values): boolean {
  const module = passesFor(to.length)
  if (module === null || !names.has(op) || !isSingle(to) || !isSingle(a) || (b && !isSingle(b))) return false
  return inPieces(module[op as (typeof loopNames)[number]], module.heap, to, a, b)
}

/** Where the second operand lies, and how long the pieces of a loop with two are: the shorter ones stay nearer. */
const second = piece / 2

function inPieces(loop: Loop, heap: Float32Array, to: Float32Array, a: Float32Array, b?: Float32Array): boolean {
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
    loop(0, 4 * (end - at), 4 * second)
    to.set(heap.subarray(0, end - at), at)
  }
  return true
}

/** Whether WebAssembly has added all rows of `x` to `sums`, which is one row. */
export function rowsSummed(sums: Values, x: Values): boolean {
  const module = passesFor(x.length)
  const width = sums.length
  if (module === null || !isSingle(x) || width === 0 || width > piece / 2 || x.length % width > 0) return false
  const { heap, memory, sumRows } = module
  const room = new Float64Array(memory.buffer, 4 * 2 * piece, width)
  const size = piece - (piece % width)
  room.set(sums)
  for (let at = 0; at < x.length; at += size) {
    const end = Math.min(at + size, x.length)
    heap.set(x.subarray(at, end))
    sumRows(0, (end - at) / width, 4 * width, room.byteOffset)
  }
  sums.set(room)
  return true
}
