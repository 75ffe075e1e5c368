/** How a window slides: side of the picture, side of the kernel, stride, padding on every side. */
export interface Sliding {
  n: number
  k: number
  s: number
  p: number
}

/** How many places the window has along one side: (n + 2p − k) / s, rounded down, and one. */
export function places({ n, k, s, p }: Sliding): number {
  return Math.floor((n + 2 * p - k) / s) + 1
}

/** The rows (or columns) of the padded picture that lie under the window at one place. */
export function under({ k, s }: Sliding, place: number): number[] {
  return Array.from({ length: k }, (_, a) => place * s + a)
}

/** The places whose window covers one row (or column) of the padded picture. */
export function covering(sliding: Sliding, row: number): number[] {
  return Array.from({ length: places(sliding) }, (_, i) => i).filter((i) => under(sliding, i).includes(row))
}

/** The rows (or columns) of the padded picture that one row (or column) of weights meets, over all places. */
export function met(sliding: Sliding, weight: number): number[] {
  return Array.from({ length: places(sliding) }, (_, i) => i * sliding.s + weight)
}
