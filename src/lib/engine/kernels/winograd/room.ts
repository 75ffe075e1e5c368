const shelf: Float64Array[] = []

/** Room number `which` for `size` numbers, used again and again: what was there before is still there. */
export function room(which: number, size: number): Float64Array {
  if (!(shelf[which]?.length >= size)) shelf[which] = new Float64Array(size)
  return shelf[which]
}
