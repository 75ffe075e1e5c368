import { argMax } from '../../ops/positions.ts'
import { tensor1d } from '../../tensor/creation.ts'
import { tidy } from '../../tensor/memory.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { refuse, shapeText } from '../base/fault.ts'

/** How much the examples of each class count: `{ 0: 1, 1: 5 }`. */
export type ClassWeight = Readonly<Record<number, number>>

/** The same for several outputs, in a list or by name. */
export type ClassWeights = ClassWeight | readonly ClassWeight[] | Readonly<Record<string, ClassWeight>>

/** A weight for each example of each target, or null where none was given. */
export function weightsOf(
  targets: readonly Tensor[],
  names: readonly string[],
  given?: ClassWeights,
): (Tensor | null)[] {
  if (given == null) return targets.map(() => null)
  const byOutput = Array.isArray(given)
    ? (given as readonly ClassWeight[])
    : names.map((name) =>
        name in given
          ? (given as Record<string, ClassWeight>)[name]
          : names.length === 1
            ? (given as ClassWeight)
            : null,
      )
  return targets.map((target, i) => (byOutput[i] ? weigh(target, byOutput[i]) : null))
}

function weigh(target: Tensor, weights: ClassWeight): Tensor {
  if (target.rank !== 2)
    refuse('classWeight', `wants targets that are classes or rows of them, got ${shapeText(target.shape)}`, [
      target.shape,
    ])
  const classes = tidy(() => (target.shape[1] > 1 ? argMax(target, 1) : target).dataSync())
  return tensor1d(
    Array.from(classes, (k) => weights[k] ?? refuse('classWeight', `class ${k} is in the targets and has no weight`)),
    'float32',
  )
}
