/** The middle of some numbers; the mean of the middle two when there is an even count. Throws on none. */
export function median(values: number[]): number {
  if (values.length === 0) throw new Error('median: no values, []')
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
