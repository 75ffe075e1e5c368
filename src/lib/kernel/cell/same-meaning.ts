import type { AnyNode } from 'acorn'
import { isErased, type TypeNode, typeFields, typeWrappers } from './type-node.ts'
import { children } from './walk.ts'

/**
 * The first place where JavaScript reads the blanked text otherwise than TypeScript read the original, or null.
 * `a + b as number * c` is such a place: TypeScript multiplies the sum, but without its types the text multiplies `b`.
 */
export function findChangedMeaning(typescript: object, javascript: object): number | null {
  const before = outline(typescript as TypeNode)
  const after = outline(javascript as TypeNode)
  const length = Math.max(before.length, after.length)
  for (let i = 0; i < length; i++) {
    if (before[i]?.text !== after[i]?.text) return (before[i] ?? after[i - 1] ?? { start: 0 }).start
  }
  return null
}

interface Outline {
  text: string
  start: number
}

/** The tree as a list of brackets, without what belongs to types. Leaves carry their place in the text. */
function outline(root: TypeNode): Outline[] {
  const list: Outline[] = []
  const add = (node: TypeNode) => {
    if (isErased(node) || node.type === 'EmptyStatement') return
    if (typeWrappers.has(node.type)) return add(node.expression as TypeNode)
    const types = new Set<unknown>(typeFields.flatMap((field) => node[field] ?? []))
    const inner = children(node).filter((child) => !types.has(child) && (child as { name?: string }).name !== 'this')
    list.push({ text: `${node.type}${inner.length ? '' : `@${node.start}`}`, start: node.start })
    for (const child of inner.sort(byStart)) add(child as unknown as TypeNode)
    list.push({ text: ')', start: node.start })
  }
  add(root)
  return list
}

const byStart = (a: AnyNode, b: AnyNode) => a.start - b.start
