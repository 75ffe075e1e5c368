import type { LstmLoop, LstmLoops } from '../lstm-plug-in.ts'
import { instance } from './instance.ts'
import { lstmWasm } from './lstm-wasm.ts'
import { free } from './lstm-wat.ts'

interface Exports extends Record<LstmLoop, (...placesAndSizes: number[]) => void> {
  room: { readonly buffer: ArrayBuffer; grow(pages: number): number }
}

let made: LstmLoops | null | undefined

/** The loops of `lstm-wat.ts`; null where the host has none, or none with SIMD. */
export function simdLstm(): LstmLoops | null {
  if (made === undefined) {
    const exports = instance<Exports>(lstmWasm)
    made = exports === null ? null : loopsIn(exports)
  }
  return made
}

/** A page of WebAssembly's memory, in numbers. */
const page = 65536 / 4

/** All arrays lie in the memory, one after the other. */
function loopsIn(exports: Exports): LstmLoops {
  const { room } = exports
  let heap = new Float32Array(room.buffer, free)
  return (loop, from, to, [rows, units], hard) => {
    const places: number[] = []
    let end = 0
    for (const { length } of [...from, ...to]) {
      places.push(end)
      end += length
    }
    if (end > heap.length) {
      room.grow(Math.ceil((end - heap.length) / page))
      heap = new Float32Array(room.buffer, free)
    }
    from.forEach((values, i) => void heap.set(values, places[i]))
    exports[loop](...places.map((place) => free + 4 * place), rows, 4 * units, Number(hard))
    to.forEach((values, i) => {
      const place = places[from.length + i]
      values.set(heap.subarray(place, place + values.length))
    })
  }
}
