const bits = new DataView(new ArrayBuffer(4))

/**
 * How many steps from one float32 number to the next lie between `a` and `b`, both rounded to float32 first;
 * 0 and -0 are the same. `null` when one of them is not finite.
 */
export function ulpDistance(a: number, b: number): number | null {
  if (!Number.isFinite(Math.fround(a)) || !Number.isFinite(Math.fround(b))) return null
  return Math.abs(rank(a) - rank(b))
}

/** The place of a float32 number among all of them, 0 at 0: its bits, mirrored for negative numbers. */
function rank(value: number): number {
  bits.setFloat32(0, value)
  const raw = bits.getInt32(0)
  return raw < 0 ? -(raw & 0x7fffffff) : raw
}
