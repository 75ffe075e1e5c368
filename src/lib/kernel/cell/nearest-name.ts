/** The name that a reader most likely meant: the nearest by typing mistakes, at most a third of its letters, or null. */
export function nearestName(wrong: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.floor(Math.max(wrong.length, 3) / 3) + 1
  for (const name of known) {
    const distance = name.toLowerCase() === wrong.toLowerCase() ? 0.5 : mistakes(wrong, name)
    if (distance < least && name !== wrong) [best, least] = [name, distance]
  }
  return best
}

/** Letters added, left out, changed or swapped with their neighbour (Damerau 1964, optimal string alignment). */
function mistakes(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + changed)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1)
    }
  }
  return d[a.length][b.length]
}
