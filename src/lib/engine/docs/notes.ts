import type { Ops } from '../ops/table.ts'
import { activations } from './activations.ts'
import { convolution } from './convolution.ts'
import { elementwise } from './elementwise.ts'
import { folding } from './folding.ts'
import { images } from './images.ts'
import { linear } from './linear.ts'
import { losses } from './losses.ts'
import { moving } from './moving.ts'
import type { Note } from './note.ts'
import { pooling } from './pooling.ts'

/** A note on every op and loss, by the name of its record. One that is missing does not compile. */
export const notes: Readonly<Record<keyof Ops, Note>> & Readonly<Record<string, Note>> = {
  ...elementwise,
  ...activations,
  ...folding,
  ...linear,
  ...convolution,
  ...pooling,
  ...moving,
  ...images,
  ...losses,
}
