import { fail } from '../error.ts'
import { shuffle } from '../random/shuffle.ts'
import { sameShape, sizeOf } from '../tensor/shape.ts'

/** An array of any kind. */
interface List {
  [index: number]: unknown
  readonly length: number
}

/** Puts two lists of one length into the same random order, in place: examples and their labels. */
function shuffleCombo(a: List, b: List): void {
  if (a.length !== b.length) fail('shuffleCombo', `lists differ in length, ${a.length} and ${b.length}`)
  const pairs = Array.from(a, (item, i) => [item, b[i]])
  shuffle(pairs)
  pairs.forEach(([first, second], i) => {
    a[i] = first
    b[i] = second
  })
}

/** The whole numbers from 0 up to, but without, `count`, in random order. */
function createShuffledIndices(count: number): Uint32Array {
  const indices = Uint32Array.from({ length: count }, (_, i) => i)
  shuffle(indices)
  return indices
}

/** Throws what `message` says unless `condition` holds. */
function assert(condition: boolean, message: () => string): void {
  if (!condition) throw new Error(message())
}

/** What cells use of `tf.util`. */
export const util = {
  shuffle,
  shuffleCombo,
  createShuffledIndices,
  sizeFromShape: sizeOf,
  arraysEqual: sameShape,
  assert,
}
