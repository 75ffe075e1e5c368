/** What we need of the memory of WebAssembly. */
export interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** A page of it, in numbers. */
const page = 65536 / 4

/** A module's memory as numbers, from byte `from` on. It is asked with how many are needed, and grows when it has fewer. */
export function roomIn(memory: Memory, from = 0): (needed: number) => Float32Array {
  let heap = new Float32Array(memory.buffer, from)
  return (needed) => {
    if (needed > heap.length) {
      memory.grow(Math.ceil((needed - heap.length) / page))
      heap = new Float32Array(memory.buffer, from)
    }
    return heap
  }
}
