import type { Values } from '../../tensor/dtype.ts'
import type { Shape } from '../../tensor/shape.ts'
import { isPlugged } from '../gemm.ts'
import { instance } from './instance.ts'
import { lstmWasm } from './lstm-wasm.ts'
import { free } from './lstm-wat.ts'
import { type Memory, roomIn } from './room-in.ts'

/** The loops of `../lstm.ts` by name. */
export type LstmLoop = 'memory' | 'memoryBack' | 'output' | 'outputBack'

interface Exports extends Record<LstmLoop, (...placesAndSizes: number[]) => void> {
  room: Memory
}

/** It takes so many units at a time, and copying fewer numbers than these costs more than it saves. */
const [few, short] = [4, 64]

/**
 * Runs one of these loops in WebAssembly: it reads some arrays and writes the others. `shape` is that of a state,
 * [batch, units]; `hard` cells have lines for gates. Answers false, and has done nothing, when it is not for these numbers,
 * not wanted, or not known to the host.
 */
export function looped(
  loop: LstmLoop,
  from: readonly Values[],
  to: readonly Values[],
  shape: Shape,
  hard: boolean,
): boolean {
  const [batch, units] = shape
  if (!isPlugged() || units < few || batch * units < short || !areSingle(from) || !areSingle(to)) return false
  if (made === undefined) {
    const exports = instance<Exports>(lstmWasm)
    made = exports === null ? null : runIn(exports)
  }
  made?.(loop, from, to, shape, hard)
  return made !== null
}

type Run = (
  loop: LstmLoop,
  from: readonly Float32Array[],
  to: readonly Float32Array[],
  ...rest: [Shape, boolean]
) => void

let made: Run | null | undefined

const areSingle = (arrays: readonly Values[]): arrays is readonly Float32Array[] =>
  arrays.every((values) => values instanceof Float32Array)

/** All arrays lie in the memory, one after the other. */
function runIn(exports: Exports): Run {
  const room = roomIn(exports.room, free)
  return (loop, from, to, [batch, units], hard) => {
    const places: number[] = []
    let end = 0
    for (const { length } of [...from, ...to]) {
      places.push(end)
      end += length
    }
    const heap = room(end)
    from.forEach((values, i) => void heap.set(values, places[i]))
    exports[loop](...places.map((place) => free + 4 * place), batch, 4 * units, Number(hard))
    to.forEach((values, i) => {
      const place = places[from.length + i]
      values.set(heap.subarray(place, place + values.length))
    })
  }
}
