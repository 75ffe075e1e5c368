import type { AnyNode, Pattern, Program } from 'acorn'
import { children } from './walk.ts'

/** A name and where it stands in the cell's text. */
export interface NameSite {
  name: string
  start: number
  end: number
  /** Only asked for with `typeof`, which does not mind that a name is unknown. */
  guarded?: true
}

/** How a cell's text deals with names. */
export interface Names {
  /** Declared at the cell's top level, which makes them known to the other cells. */
  defines: NameSite[]
  /** Read but not declared in the cell. */
  uses: NameSite[]
  /** Given a new value but not declared in the cell. */
  assigns: NameSite[]
}

/** Finds out which names a cell defines, and which it expects from elsewhere. Follows JavaScript's scopes. */
export function findNames(program: Program): Names {
  const names: Names = { defines: [...declared(program), ...hoisted(program)], uses: [], assigns: [] }
  const top: Scope = { names: new Set(names.defines.map(({ name }) => name)), outer: null }
  for (const statement of program.body) visit(statement as AnyNode, top, names)
  return names
}

interface Scope {
  names: Set<string>
  outer: Scope | null
}

function visit(node: AnyNode, scope: Scope, found: Names): void {
  switch (node.type) {
    case 'Identifier':
      if (!knows(scope, node.name)) found.uses.push(site(node))
      return
    case 'UnaryExpression':
      if (node.operator !== 'typeof' || node.argument.type !== 'Identifier') break
      if (!knows(scope, node.argument.name)) found.uses.push({ ...site(node.argument), guarded: true })
      return
    case 'MemberExpression':
      visit(node.object, scope, found)
      if (node.computed) visit(node.property, scope, found)
      return
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      if (node.computed) visit(node.key, scope, found)
      if (node.value) visit(node.value, scope, found)
      return
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      if (node.left.type !== 'VariableDeclaration') assign(node.left as Pattern, scope, found)
      break
    case 'UpdateExpression':
      assign(node.argument as Pattern, scope, found)
      break
    case 'LabeledStatement':
      visit(node.body, scope, found)
      return
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      visitFunction(node, scope, found)
      return
  }
  const inner = opens(node) ? { names: new Set(declared(node).map(({ name }) => name)), outer: scope } : scope
  for (const child of children(node)) visit(child, inner, found)
}

type FunctionNode = Extract<AnyNode, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }>

function visitFunction(node: FunctionNode, outer: Scope, found: Names): void {
  const names = new Set([...node.params.flatMap(bound), ...hoisted(node.body)].map(({ name }) => name))
  if (node.type === 'FunctionExpression' && node.id) names.add(node.id.name)
  if (node.type !== 'ArrowFunctionExpression') names.add('arguments')
  const scope = { names, outer }
  for (const part of [...node.params, node.body]) visit(part, scope, found)
}

/** Reports the names in a target of an assignment; values in it, such as `a[i]` or defaults, are visited as usual. */
function assign(target: Pattern, scope: Scope, found: Names): void {
  for (const name of bound(target)) if (!knows(scope, name.name)) found.assigns.push(name)
}

function knows(scope: Scope | null, name: string): boolean {
  for (let at = scope; at; at = at.outer) if (at.names.has(name)) return true
  return false
}

/** Nodes that hold declarations of their own with `let`, `const`, `class` and `function`. */
function opens(node: AnyNode): boolean {
  return /^(BlockStatement|StaticBlock|SwitchStatement|For\w*Statement|CatchClause|ClassExpression|ClassDeclaration)$/.test(
    node.type,
  )
}

/** What stands directly in a block: `let`, `const`, `using`, classes and functions; in a static block also its `var`s. */
function declared(block: AnyNode): NameSite[] {
  if (block.type === 'CatchClause') return block.param ? bound(block.param) : []
  if (block.type === 'ClassExpression') return block.id ? [site(block.id)] : []
  const own = block.type === 'StaticBlock' ? block.body.flatMap((statement) => hoisted(statement)) : []
  const statements = children(block).flatMap((child) => (child.type === 'SwitchCase' ? children(child) : [child]))
  const lexical = statements.flatMap((node) => {
    if (node.type === 'VariableDeclaration' && node.kind !== 'var')
      return node.declarations.flatMap(({ id }) => bound(id))
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return [site(node.id!)]
    return []
  })
  return [...own, ...lexical]
}

/** `var` declarations anywhere under a function's body, but not in the functions inside of it. */
function hoisted(node: AnyNode): NameSite[] {
  if (/Function|^Class|Expression$/.test(node.type)) return []
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var' ? node.declarations.flatMap(({ id }) => bound(id)) : []
  return [...own, ...children(node).flatMap(hoisted)]
}

/** The names that a pattern binds: `{ a, b: [c], ...rest }` binds a, c and rest. */
function bound(pattern: Pattern): NameSite[] {
  switch (pattern.type) {
    case 'Identifier':
      return [site(pattern)]
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) => bound(part.type === 'RestElement' ? part.argument : part.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap((part) => (part ? bound(part) : []))
    case 'AssignmentPattern':
      return bound(pattern.left)
    case 'RestElement':
      return bound(pattern.argument)
    default:
      return []
  }
}

function site({ name, start, end }: { name: string; start: number; end: number }): NameSite {
  return { name, start, end }
}
