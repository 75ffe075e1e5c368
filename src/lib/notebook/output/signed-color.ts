type Rgb = readonly [number, number, number]

/** For values with a sign: purple, paper, green, which also eyes that do not tell red from green keep apart. */
const signs: { below: Rgb; zero: Rgb; above: Rgb } = {
  below: [118, 42, 131],
  zero: [247, 247, 247],
  above: [27, 120, 55],
}

/** The colour of a value from -1 to 1, as red, green and blue up to 255. */
export function signedColor(value: number): number[] {
  const end = value < 0 ? signs.below : signs.above
  const share = Math.min(1, Math.abs(value))
  return signs.zero.map((zero, i) => zero + share * (end[i] - zero))
}
