/** So many bytes are asked of the machine at a time. */
const slabSize = 32768

/** Arrays of so many bytes are worth it: those below live in JavaScript's own memory, those above are work enough. */
const [least, most] = [65, 2048]

let slab = new ArrayBuffer(slabSize)
let used = 0

/**
 * Room for a small array that begins with zeros: a buffer and where to begin in it; null when `bytes` is not small.
 * Small arrays are pieces of one buffer, because a buffer of its own takes ten times as long to make as most ops that
 * fill it take to compute. Every piece is given away once; the buffer goes when nobody uses a piece of it any more.
 */
export function room(bytes: number): { buffer: ArrayBuffer; offset: number } | null {
  if (bytes < least || bytes > most) return null
  if (used + bytes > slabSize) {
    slab = new ArrayBuffer(slabSize)
    used = 0
  }
  const offset = used
  used += (bytes + 7) & ~7
  return { buffer: slab, offset }
}
