import type { AnyNode, Program } from 'acorn'
import { walk } from './walk.ts'

/**
 * The names by which a cell takes something out of something else: `conv2d` in `tf.conv2d(x)`, `tf['conv2d']` and
 * `const { conv2d } = tf`. Every string counts, since it may be such a name; what is put together while running is not seen.
 */
export function findMembers(program: Program): Set<string> {
  const found = new Set<string>()
  const add = (key: AnyNode) => key.type === 'Identifier' && found.add(key.name)
  walk(program as AnyNode, (node) => {
    if (node.type === 'MemberExpression' && !node.computed) add(node.property)
    if (node.type === 'ObjectPattern') for (const part of node.properties) if (part.type === 'Property') add(part.key)
    if (node.type === 'Literal' && typeof node.value === 'string') found.add(node.value)
    return undefined
  })
  return found
}
