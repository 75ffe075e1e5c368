import { blank, type Tensor } from '../tensor.ts'

/**
 * The positions of the `k` largest elements along the last axis, the largest first; of equal ones the first comes
 * first. int32, in the shape of `x` with a last axis of size k.
 */
export function topPositions(x: Tensor, k: number): Tensor {
  const n = x.shape[x.rank - 1]
  const result = blank([...x.shape.slice(0, -1), k], 'int32')
  const order = new Int32Array(n)
  for (let row = 0, to = 0; to < result.size; row += n, to += k) {
    for (let i = 0; i < n; i++) order[i] = i
    order.sort((i, j) => x.values[row + j] - x.values[row + i] || i - j)
    result.values.set(order.subarray(0, k), to)
  }
  return result
}
