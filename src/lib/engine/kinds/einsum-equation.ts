import { fail, shown } from '../error.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** An equation such as `ij,jk->ik` in its parts: a letter for each axis of each input, and of the output. */
export interface Equation {
  inputs: string[]
  output: string
}

/** Reads an equation, and checks it against the tensors it is meant for. */
export function readEquation(equation: string, tensors: readonly Tensor[]): Equation {
  if (typeof equation !== 'string')
    fail('einsum', `begins with an equation such as "ij,jk->ik", got ${String(equation)}`)
  const sides = equation.replaceAll(' ', '').split('->')
  if (sides.length !== 2) fail('einsum', `needs exactly one arrow, "${equation}"`)
  const [left, output] = sides
  if (!/^[a-zA-Z,]*$/.test(left) || !/^[a-zA-Z]*$/.test(output))
    fail('einsum', `axes are letters, inputs stand between commas, "${equation}"`)
  const inputs = left.split(',')
  if (inputs.length !== tensors.length)
    fail('einsum', `the equation has ${inputs.length} inputs, ${tensors.length} were given, "${equation}"`)
  const sizes = new Map<string, number>()
  inputs.forEach((labels, i) => {
    const { shape } = tensors[i]
    if (labels.length !== shape.length)
      fail('einsum', `"${labels}" does not name the axes of input ${i}, ${shown(shape)}`, { shapes: [shape] })
    for (const [axis, label] of [...labels].entries()) {
      const size = sizes.get(label) ?? shape[axis]
      if (size !== shape[axis])
        fail('einsum', `${label} has size ${size} and, along axis ${axis} of input ${i}, ${shape[axis]}`, {
          shapes: tensors.map((x) => x.shape),
          axis,
        })
      sizes.set(label, size)
    }
  })
  const stray = [...output].find((label) => !sizes.has(label))
  if (stray !== undefined) fail('einsum', `no input has the ${stray} of the output, "${equation}"`)
  if (new Set(output).size < output.length) fail('einsum', `the output names an axis twice, "${equation}"`)
  return { inputs, output }
}
