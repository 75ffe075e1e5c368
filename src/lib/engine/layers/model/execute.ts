import type { Tensor } from '../../tensor/tensor.ts'
import { listOf, type Mask, type OneOrMore, oneOrMore } from '../base/inputs.ts'
import type { Node } from '../base/node.ts'
import type { SymbolicTensor } from '../base/symbolic-tensor.ts'

/** What has been computed: the value of a symbolic tensor, and which of its positions count. */
interface Computed {
  value: Tensor
  mask: Mask
}

/** Lets values flow: computes every node in order, and returns what has come to `outputs`. */
export function execute(
  nodes: readonly Node[],
  feeds: ReadonlyMap<SymbolicTensor, Computed>,
  outputs: readonly SymbolicTensor[],
  training: boolean,
): Computed[] {
  const computed = new Map(feeds)
  for (const { layer, inputs, outputs } of nodes) {
    if (outputs.every((y) => computed.has(y))) continue
    const values = inputs.map((x) => computed.get(x)!.value)
    const masks = inputs.map((x) => computed.get(x)!.mask)
    const masked = masks.some((mask) => mask !== null)
    const results = listOf(
      layer.apply(values, { training, ...(masked && { mask: oneOrMore(masks) }) }) as OneOrMore<Tensor>,
    )
    const after = masked || layer.supportsMasking ? listOf(layer.computeMask(values, oneOrMore(masks))) : []
    for (const [i, y] of outputs.entries()) computed.set(y, { value: results[i], mask: after[i] ?? null })
  }
  return outputs.map((y) => computed.get(y)!)
}
