import { diffArrays } from 'diff'

/** A line of two texts beside each other. Without `left` it is new, without `right` it is gone, with both and `same` false it has changed. */
export interface LinePair {
  left?: string
  right?: string
  same: boolean
}

/** The lines of two texts in pairs: what is equal stands side by side, and so does what took its place. */
export function linePairs(left: string, right: string): LinePair[] {
  const pairs: LinePair[] = []
  let gone: string[] = []
  for (const { value, added, removed } of diffArrays(left.split('\n'), right.split('\n'))) {
    if (removed) {
      gone = value
      continue
    }
    const fresh = added ? value : []
    pairs.push(...changed(gone, fresh))
    gone = []
    if (!added) pairs.push(...value.map((line) => ({ left: line, right: line, same: true })))
  }
  return [...pairs, ...changed(gone, [])]
}

function changed(gone: readonly string[], fresh: readonly string[]): LinePair[] {
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, i) => ({
    ...(i < gone.length && { left: gone[i] }),
    ...(i < fresh.length && { right: fresh[i] }),
    same: false,
  }))
}
