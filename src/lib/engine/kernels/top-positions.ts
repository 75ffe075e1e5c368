import { blank, type Tensor } from '../tensor/tensor.ts'

/**
 * The positions of the `k` largest elements along the last axis, the largest first; of equal ones the first comes
 * first. int32, in the shape of `x` with a last axis of size k.
 */
export function topPositions(x: Tensor, k: number): Tensor {
  const n = x.shape[x.rank - 1]
  const result = blank([...x.shape.slice(0, -1), k], 'int32')
  if (k === 0) return result
  const { values } = x
  for (let row = 0, to = 0; to < result.size; row += n, to += k) {
    const best = result.values.subarray(to, to + k)
    let found = 0
    for (let i = 0; i < n; i++) {
      const v = values[row + i]
      if (found === k && !(v > values[row + best[k - 1]])) continue
      // Halving finds its place among the best so far, behind its equals; the others move on by one.
      let [low, high] = [0, found]
      while (low < high) {
        const middle = (low + high) >> 1
        if (values[row + best[middle]] >= v) low = middle + 1
        else high = middle
      }
      best.copyWithin(low + 1, low, k - 1)
      best[low] = i
      if (found < k) found++
    }
  }
  return result
}
