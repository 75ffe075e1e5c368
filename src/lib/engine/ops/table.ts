import type { Composed, Op } from '../op.ts'
import * as activations from './activations.ts'
import * as arithmetic from './arithmetic.ts'
import * as comparison from './comparison.ts'
import * as indexing from './indexing.ts'
import * as layout from './layout.ts'
import * as linear from './linear.ts'
import * as mathematics from './mathematics.ts'
import * as norms from './norms.ts'
import * as reductions from './reductions.ts'
import * as softmax from './softmax.ts'

/**
 * Every op of the engine by name. The methods of tensors, the reference page and the tests are all made from this
 * table; whatever a file of `ops/` exports is in it.
 */
export const ops = {
  ...arithmetic,
  ...mathematics,
  ...comparison,
  ...activations,
  ...softmax,
  ...reductions,
  ...norms,
  ...linear,
  ...layout,
  ...indexing,
} satisfies Record<string, Op | Composed>

/** The table's type: every op with its own signature. */
export type Ops = typeof ops
