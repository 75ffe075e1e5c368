import { tidy } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** One step of a recurrent layer: from what comes in and the state `c`, `h` to the next state. */
export type LSTMCell = (data: Tensor, c: Tensor, h: Tensor) => [c: Tensor, h: Tensor]

/** One step of several recurrent layers: each takes in what the one before says. Returns all `c`, and all `h`. */
export function multiRNNCell(
  cells: readonly LSTMCell[],
  data: TensorLike,
  c: readonly TensorLike[],
  h: readonly TensorLike[],
): [c: Tensor[], h: Tensor[]] {
  return tidy(() => {
    const as = (like: TensorLike) => toTensor('multiRNNCell', like)
    const [held, said] = [[...c].map(as), [...h].map(as)]
    let input = as(data)
    cells.forEach((cell, i) => {
      const [nextC, nextH] = cell(input, held[i], said[i])
      held[i] = nextC
      said[i] = nextH
      input = nextH
    })
    return [held, said]
  })
}
