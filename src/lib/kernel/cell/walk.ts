import type { AnyNode } from 'acorn'

/** The nodes directly under `node`, in no particular order; works for ESTree and for TypeScript's additions. */
export function children(node: object): AnyNode[] {
  const found: AnyNode[] = []
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc' || key === 'range') continue
    if (Array.isArray(value)) found.push(...value.filter(isNode))
    else if (isNode(value)) found.push(value)
  }
  return found
}

/** Calls `visit` for `node` and everything under it; what `visit` answers `false` to is not entered. */
export function walk(node: AnyNode, visit: (node: AnyNode) => boolean | undefined): void {
  if (visit(node) === false) return
  for (const child of children(node)) walk(child, visit)
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
