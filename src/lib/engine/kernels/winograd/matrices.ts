/**
 * The three small matrices of a convolution that yields 4 numbers from 6 with a filter of 3: y = Aᵀ((G w) ⊙ (Bᵀ x)).
 * Of two such axes, one inside the other, 4 by 4 numbers come from 36 products instead of 144.
 * Source: Winograd, Arithmetic Complexity of Computations (1980); Lavin and Gray, Fast Algorithms for Convolutional
 * Neural Networks (2016).
 */
const Bt = [
  [4, 0, -5, 0, 1, 0],
  [0, -4, -4, 1, 1, 0],
  [0, 4, -4, -1, 1, 0],
  [0, -2, -1, 2, 1, 0],
  [0, 2, -1, -2, 1, 0],
  [0, 4, 0, -5, 0, 1],
]
const G = [
  [1 / 4, 0, 0],
  [-1 / 6, -1 / 6, -1 / 6],
  [-1 / 6, 1 / 6, -1 / 6],
  [1 / 24, 1 / 12, 1 / 6],
  [1 / 24, -1 / 12, 1 / 6],
  [0, 0, 1],
]
const At = [
  [1, 1, 1, 1, 1, 0],
  [0, 1, -1, 2, -2, 0],
  [0, 1, 1, 4, 4, 0],
  [0, 1, -1, 8, -8, 1],
]

/** A row of a small matrix: where it is not 0, and what it is there; filled up to four or six with a place once more, times 0. */
export interface Row {
  columns: number[]
  factors: number[]
}

const transpose = (m: readonly number[][]): number[][] => m[0].map((_, j) => m.map((row) => row[j]))

/** What becomes of patches of the input, the output and the filter, and the way back. */
export const [toInput, toOutput, toFilter] = [Bt, At, G].map((m) => ({ there: sparse(m), back: sparse(transpose(m)) }))

function sparse(m: readonly number[][]): Row[] {
  return m.map((row) => {
    const columns = row.flatMap((factor, k) => (factor === 0 ? [] : [k]))
    const factors = columns.map((k) => row[k])
    for (const size = factors.length > 4 ? 6 : 4; factors.length < size; factors.push(0)) columns.push(columns[0])
    return { columns, factors }
  })
}
