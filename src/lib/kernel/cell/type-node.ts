import type { AnyNode } from 'acorn'

/** A node as the TypeScript parser leaves it: ESTree, with the extra fields that types and modifiers bring. */
export type TypeNode = Omit<AnyNode, 'type'> & {
  type: string
  name?: string
  typeAnnotation?: TypeNode
  typeParameters?: TypeNode
  typeArguments?: TypeNode
  superTypeParameters?: TypeNode
  returnType?: TypeNode
  implements?: TypeNode[]
  expression?: TypeNode | boolean
  params?: TypeNode[]
  key?: TypeNode
  value?: TypeNode | null
  computed?: boolean
  async?: boolean
  abstract?: boolean
  declare?: boolean
  optional?: boolean
  definite?: boolean
}

/** The fields of a node that hold types and nothing that runs. */
export const typeFields = [
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'superTypeParameters',
  'returnType',
  'implements',
] as const

/** `x as T`, `x satisfies T`, `x!`, `f<T>`: an expression wrapped in a type. */
export const typeWrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
])

/** Whether a statement or class member exists for the type checker only, and leaves nothing behind. */
export function isErased(node: TypeNode): boolean {
  return (
    node.type === 'TSTypeAliasDeclaration' ||
    node.type === 'TSInterfaceDeclaration' ||
    node.type === 'TSDeclareFunction' ||
    node.type === 'TSIndexSignature' ||
    node.declare === true ||
    (node.abstract === true && !node.type.startsWith('Class')) ||
    (node.type === 'MethodDefinition' && node.value?.type === 'TSDeclareMethod')
  )
}
