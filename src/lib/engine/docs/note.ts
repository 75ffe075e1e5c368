import type { SourceName } from './sources.ts'

/**
 * What a reference page says of an op beyond its record: pages and tests read it, the engine itself never does, and no
 * worker loads it.
 */
export interface Note {
  /** Each input with its shape, an arrow, the output: `a [m, k], b [k, n] → [m, n]`. The names are those of its picture. */
  shapes: string
  /** Who describes what it computes. */
  from: SourceName
  /** Who describes its gradient; for what is made of other ops, the chain rule alone. */
  rule: SourceName
  /** Gradients of what is made of ops, in TeX, where they come to something simple: `\bar x = ...`. */
  gradient?: string
  /** Arguments that make a better picture than the record's first example, which is there to expose mistakes. */
  example?: readonly unknown[]
  /** What the letters of the formula stand for, where that is not plain. A sentence. */
  letters?: string
  /** Where tfjs 4.22 does otherwise, in a sentence. */
  differs?: string
}

/** Every element by itself. */
export const each = 'x [s] → [s]'
/** Two tensors of one shape, or stretched to one. */
export const pairs = 'a [s], b [t] → [broadcast(s, t)]'
/** Images. */
export const image = '[n, h, w, c]'
/** Images with one more axis. */
export const volume = '[n, d, h, w, c]'
/** Axes folded away. */
export const folded = 'x [s] → [without(s, axis)]'

/** Small matrices and images of whole numbers, for pictures. */
export const counting = [
  [1, 2, 3],
  [4, 5, 6],
]
/** An image [1, 3, 3, 1] with a bright diagonal. */
export const diagonal = [
  [
    [[1], [0], [2]],
    [[0], [3], [1]],
    [[2], [0], [4]],
  ],
]
/** A filter [2, 2, 1, 1]. */
export const corner = [
  [[[1]], [[0]]],
  [[[-1]], [[2]]],
]
