import type { PlainNumber } from '../../engine/index.ts'

/** A node of a computing graph as it is drawn: a tensor, and the op that made it. */
export interface GraphNode {
  /** As the reader calls it; may be empty. */
  name: string
  /** The op that computed it; empty for what was given. */
  op: string
  /** What the op was given, by place in the list of nodes: each stands before what is made of it. */
  inputs: number[]
  shape: number[]
  /** The first elements. */
  values: PlainNumber[]
  /** ∂L/∂ the same elements that the op's rule sends to each input; null where none goes. */
  sends: (PlainNumber[] | null)[]
}
