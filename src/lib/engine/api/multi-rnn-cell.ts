import { expectFunction, fail } from '../error.ts'
import { tidy } from '../tensor/memory.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { type TensorLike, toTensor } from '../tensor/tensor-like.ts'

/** One step of a recurrent layer: from what comes in and the state `c`, `h` to the next state. */
export type LSTMCell = (data: Tensor, c: Tensor, h: Tensor) => [c: Tensor, h: Tensor]

/**
 * One step of several recurrent layers: each takes in what the one before says. Returns all `c`, and all `h`.
 * Throws unless there is one `c` and one `h` for each cell.
 */
export function multiRNNCell(
  cells: readonly LSTMCell[],
  data: TensorLike,
  c: readonly TensorLike[],
  h: readonly TensorLike[],
): [c: Tensor[], h: Tensor[]] {
  const op = 'multiRNNCell'
  for (const [name, list] of Object.entries({ cells, c, h })) {
    if (!Array.isArray(list)) fail(op, `${name} is a list, one for each layer, got ${String(list)}`)
    if (list.length !== cells.length) fail(op, `there are ${cells.length} cells and ${list.length} ${name}`)
  }
  for (const cell of cells) expectFunction(op, cell)
  return tidy(() => {
    const as = (like: TensorLike) => toTensor(op, like)
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
