import type { Entry } from './apply.ts'

/** How many multiply-adds running this entry took: what its record says, or one for each element of the output. */
export function multiplyAddsOf({ op, inputs, attributes, output }: Entry): number {
  const { multiplyAdds = output.size } = op
  return typeof multiplyAdds === 'number' ? multiplyAdds : multiplyAdds(inputs, attributes, output)
}
