/** The longest lag that is looked at. */
export const longest = 60

/** What the network hears: small, neither constant nor of one sign, and always the same. */
const heard = Array.from({ length: 200 }, (_, t) => 0.3 * Math.sin(2.4 * t) + 0.2 * Math.cos(1.1 * t))

/**
 * |∂h_T / ∂h_{T−k}| for k = 0 … 60, of h ← w h + x (`linear`) or h ← tanh(w h + x) (`tanh`), at the end of two hundred
 * moments of the same small inputs.
 */
export function echo(w: number, squash: string): number[] {
  const slopes: number[] = []
  let h = 0
  for (const x of heard) {
    h = squash === 'tanh' ? Math.tanh(w * h + x) : w * h + x
    slopes.push(squash === 'tanh' ? w * (1 - h * h) : w)
  }
  const norms = [1]
  for (let k = 1; k <= longest; k++) norms.push(norms[k - 1] * Math.abs(slopes[slopes.length - k]))
  return norms
}
