import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** What an expression is made of, as far as names tell: `['model', 'layers']`; null for what only running it can tell. */
export function pathOf(node: SyntaxNode | null, state: EditorState): string[] | null {
  if (!node) return null
  const text = (at: SyntaxNode) => state.sliceDoc(at.from, at.to)
  switch (node.name) {
    case 'VariableName':
    case 'VariableDefinition':
      return isLocal(node, state) ? null : [text(node)]
    case 'MemberExpression': {
      const property = node.getChild('PropertyName')
      const before = property && pathOf(node.firstChild, state)
      return before ? [...before, text(property)] : null
    }
    case 'ParenthesizedExpression':
      return pathOf(node.getChild('Expression'), state)
    case 'ArrayExpression':
      return ['Array', 'prototype']
    case 'String':
    case 'TemplateString':
      return ['String', 'prototype']
    default:
      return null
  }
}

/** The name at a place and the path that leads to it; null where no name stands. `from` and `to` are those of the name. */
export interface NameAt {
  name: string
  from: number
  to: number
  /** The path with the name; null when it begins with what only running the cell can tell. */
  path: string[] | null
  /** Whether it is taken out of something: `mul` in `a.mul`. */
  member: boolean
}

/** Reads the name that touches an offset. */
export function nameAt(state: EditorState, pos: number, side: -1 | 1): NameAt | null {
  const node = syntaxTree(state).resolveInner(pos, side)
  if (!/^(VariableName|VariableDefinition|PropertyName)$/.test(node.name)) return null
  const name = state.sliceDoc(node.from, node.to)
  const member = node.name === 'PropertyName'
  const path = pathOf(member ? node.parent : node, state)
  return { name, from: node.from, to: node.to, path, member }
}

/** Whether a name is declared inside of a function or block around it: then no value of a cell is meant. */
function isLocal(node: SyntaxNode, state: EditorState): boolean {
  const name = state.sliceDoc(node.from, node.to)
  for (let at = node.parent; at && at.name !== 'Script'; at = at.parent)
    if (scopes.test(at.name) && declares(at, name, state)) return true
  return false
}

const scopes = /^(Block|ArrowFunction|FunctionDeclaration|FunctionExpression|MethodDeclaration|For\w*|CatchClause)/

function declares(scope: SyntaxNode, name: string, state: EditorState): boolean {
  let found = false
  // The name of a function declaration belongs to what is around it.
  const own = scope.name === 'FunctionDeclaration' ? scope.getChild('VariableDefinition') : null
  scope.cursor().iterate((at) => {
    if (at.name === 'VariableDefinition' && at.from !== own?.from && state.sliceDoc(at.from, at.to) === name)
      found = true
    return !found
  })
  return found
}
