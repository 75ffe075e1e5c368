/** What the WebAssembly of `passes-wat.ts` exports. Addresses and steps are in bytes. */
export interface PassesModule {
  memory: { readonly buffer: ArrayBuffer }
  relu(to: number, end: number): void
  add(to: number, end: number, other: number): void
  reluBack(to: number, end: number, other: number): void
  sumRows(x: number, rows: number, width: number, sums: number): void
  maxPool(...placesAndSizes: number[]): void
}

/** So many numbers are a piece. The memory has room for four, of which the last ones are not filled to the end. */
export const piece = 16384
