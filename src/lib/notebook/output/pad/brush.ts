/** The pixels of a pad: a byte each, row by row. */
export interface Sheet {
  width: number
  height: number
  pixels: Uint8ClampedArray
}

/** Of the soft round tip, in pixels: full within `core`, nothing beyond `reach`. */
const core = 0.65
const reach = 1.75

/** Draws from one point to another, in pixels from the upper left corner; `value` 255 paints, 0 rubs out. */
export function stroke(
  sheet: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
  value = 255,
): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const stops = Math.max(1, Math.ceil(length * 2))
  for (let i = 0; i <= stops; i++) {
    const t = i / stops
    dab(sheet, from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1]), value)
  }
}

function dab({ width, height, pixels }: Sheet, x: number, y: number, value: number): void {
  const [top, bottom] = [Math.max(0, Math.floor(y - reach)), Math.min(height - 1, Math.ceil(y + reach))]
  const [left, right] = [Math.max(0, Math.floor(x - reach)), Math.min(width - 1, Math.ceil(x + reach))]
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y)
      const cover = Math.min(1, Math.max(0, (reach - distance) / (reach - core)))
      const at = row * width + column
      pixels[at] = value > 0 ? Math.max(pixels[at], cover * value) : Math.min(pixels[at], 255 * (1 - cover))
    }
  }
}
