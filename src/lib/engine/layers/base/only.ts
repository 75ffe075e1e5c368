import type { Tensor } from '../../tensor/tensor.ts'
import { refuse, shapeText } from './fault.ts'
import { listOf, type OneOrMore } from './inputs.ts'
import type { AnyLayer } from './layer.ts'

/** The input of a layer that takes one; throws when there are several. */
export function only(layer: AnyLayer, inputs: OneOrMore<Tensor>): Tensor {
  const list = listOf(inputs)
  if (list.length !== 1)
    refuse(
      layer,
      `takes one input, got ${list.length}: ${list.map((x) => shapeText(x.shape)).join(' ')}; join them first with a merge layer, as concatenate`,
      list.map((x) => x.shape),
    )
  return list[0]
}
