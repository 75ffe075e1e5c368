import { expectFunction, fail, shown } from '../error.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { trainableVariables, type Variable } from '../tensor/variable.ts'
import { gradients } from './gradients.ts'

/**
 * The value of `f`, a loss, and its gradient for each trainable variable that it depends on, by the variable's name.
 * Throws when f returns more than one number, or depends on no variable.
 */
export function variableGrads(
  f: () => Tensor,
  variables?: readonly Variable[],
): { value: Tensor; grads: Record<string, Tensor> } {
  const { value, grads, trainable } = listedGrads(f, variables)
  const named: Record<string, Tensor> = {}
  for (let i = 0; i < trainable.length; i++) {
    const gradient = grads[i]
    if (gradient !== null) named[trainable[i].name] = gradient
  }
  return { value, grads: named }
}

/** The same as lists: the trainable ones of the variables, and for each its gradient or null. */
export function listedGrads(
  f: () => Tensor,
  variables: readonly Variable[] = trainableVariables(),
): { value: Tensor; grads: (Tensor | null)[]; trainable: Variable[] } {
  expectFunction('variableGrads', f)
  const trainable = variables.filter((v) => v.trainable)
  if (trainable.length === 0) fail('variableGrads', 'there is no trainable variable')
  const { value, grads } = gradients('variableGrads', f, trainable)
  if (value.size !== 1 || value.rank !== 0)
    fail(
      'variableGrads',
      `f must return a single number, got shape ${shown(value.shape)}: a mean or a sum is missing`,
      {
        shapes: [value.shape],
      },
    )
  if (grads.every((gradient) => gradient === null)) fail('variableGrads', 'f depends on none of the variables')
  return { value, grads, trainable }
}
