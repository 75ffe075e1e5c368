import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'

/** Attributes of a component in a lesson: `name="text"` and `name={literal}` alike as text, a bare name as `true`. */
export function jsxAttributes(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string | true> {
  const pairs = node.attributes.flatMap((attribute): [string, string | true][] => {
    if (attribute.type !== 'mdxJsxAttribute') return []
    const { name, value } = attribute
    if (value === null || value === undefined) return [[name, true]]
    return [[name, typeof value === 'string' ? value : value.value]]
  })
  return Object.fromEntries(pairs)
}
