import type { Values } from '../../tensor/dtype.ts'
import { isPlugged } from '../gemm.ts'
import { instance } from './instance.ts'
import { passesWasm } from './passes-wasm.ts'

/** The ops that are one loop there; `reluBack` is a times 1 or 0, whether b is positive. */
export const loopNames = ['relu', 'add', 'sub', 'mul', 'div', 'reluBack'] as const
type LoopName = (typeof loopNames)[number]

/** Replaces the numbers from `to` until `end`, with those from `other` on as second operand if there is one. */
export type Loop = (to: number, end: number, other: number) => void

/** Copies or adds `places` runs; from one to the next it is `right` in what is written, `step` in what is read. */
type Runs = (to: number, from: number, length: number, right: number, step: number, places: number) => void

/** What the WebAssembly of `passes-wat.ts` exports. Addresses and steps are in bytes. */
interface Exports extends Record<LoopName, Loop> {
  memory: { readonly buffer: ArrayBuffer }
  sumRows(x: number, rows: number, width: number, sums: number): void
  copyRuns: Runs
  addRuns: Runs
  maxPool(...placesAndSizes: number[]): void
}

/** Its loops, and its memory as numbers. */
export interface PassesModule extends Exports {
  heap: Float32Array
}

/** So many numbers are a piece. The memory has room for four, of which the last ones are not filled to the end. */
export const piece = 16384

/** Below so many numbers, copying them there costs more than it saves. */
const long = 512

let made: PassesModule | null | undefined

/**
 * The loops of `passes-wat.ts`, for `length` numbers; null when these are few, when it is not wanted, and where the host
 * has no WebAssembly, or none with SIMD. What they compute is the same as here, to the last bit. Arrays are copied into
 * the memory of WebAssembly and out of it piece by piece, so that all this happens in the processor's nearest memory:
 * together, it takes half to a quarter of the time of a loop in TypeScript.
 */
export function passesFor(length: number): PassesModule | null {
  if (length < long || !isPlugged()) return null
  if (made === undefined) {
    const exports = instance<Exports>(passesWasm)
    made = exports === null ? null : { ...exports, heap: new Float32Array(exports.memory.buffer) }
  }
  return made
}

/** Only these are for it. */
export const isSingle = (values: Values): values is Float32Array => values instanceof Float32Array
