/** The ops that are one loop there, by the names that `passed` is asked for. */
export const loopNames = ['relu', 'add', 'sub', 'mul', 'div', 'reluBack'] as const
type LoopName = (typeof loopNames)[number]

/** Replaces the numbers from `to` until `end`, with those from `other` on as second operand if there is one. */
type Loop = (to: number, end: number, other: number) => void

/** What the WebAssembly of `passes-wat.ts` exports. Addresses and steps are in bytes. */
export interface PassesModule extends Record<LoopName, Loop> {
  memory: { readonly buffer: ArrayBuffer }
  sumRows(x: number, rows: number, width: number, sums: number): void
  copyRuns(to: number, from: number, length: number, right: number, step: number, places: number): void
  addRuns(to: number, from: number, length: number, right: number, step: number, places: number): void
  maxPool(...placesAndSizes: number[]): void
}

/** So many numbers are a piece. The memory has room for four, of which the last ones are not filled to the end. */
export const piece = 16384
