import type { ValueNode } from '../../output/value-node.ts'
import { type Check, count, list, maybe, misfit, oneOf, record, text } from './check.ts'

const deepest = 16
const mostNodes = 50_000

/** A value with its parts: at most sixteen levels and fifty thousand nodes. */
export const valueTree: Check<ValueNode> = (value) => {
  let nodes = 0
  const at =
    (depth: number): Check<ValueNode> =>
    (node) =>
      ++nodes > mostNodes || depth > deepest
        ? misfit('tree')
        : record<ValueNode>({
            key: maybe(text(200_000)),
            text: text(200_000),
            brackets: maybe(oneOf('{}', '[]')),
            parts: maybe(list(at(depth + 1), mostNodes)),
            more: maybe(count()),
          })(node)
  return at(0)(value)
}
