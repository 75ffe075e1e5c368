import type { Program } from 'acorn'
import { blankArrow } from './blank-arrow.ts'
import { blankClass, blankMember } from './blank-class.ts'
import { Blanks, type Eraser } from './blanks.ts'
import { refuseTypes } from './refuse-types.ts'
import { skipTrivia } from './trivia.ts'
import { isErased, type TypeNode, typeFields } from './type-node.ts'
import { children } from './walk.ts'

/**
 * Turns TypeScript into JavaScript by overwriting types with spaces: every line and column stays where it was.
 * Where a type ended a statement without a semicolon, the semicolon that JavaScript would miss takes the type's place.
 * `program` is the text's tree. Throws a CellProblem for syntax that cannot be erased.
 */
export function blankTypes(code: string, program: Program): string {
  const eraser: Eraser = { code, text: new Blanks(code), open: new Set(), headers: new Set() }
  blankNode(eraser, program as unknown as TypeNode)
  return eraser.text.toString()
}

function blankNode(eraser: Eraser, node: TypeNode): void {
  const { code, text } = eraser
  refuseTypes(code, node)
  if (isErased(node)) {
    text.blank(node.start, node.end)
    text.put(node.start, ';')
    return
  }
  rememberOpenEnd(eraser, node)
  for (const field of typeFields) if (field !== 'implements') blankType(eraser, node, node[field])
  if (node.type === 'TSNonNullExpression') text.blank(node.end - 1, node.end)
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') blankCast(eraser, node)
  if (node.type === 'Identifier' || node.type === 'VariableDeclarator') blankMark(eraser, node)
  if (node.type === 'ArrowFunctionExpression') blankArrow(eraser, node)
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') blankClass(eraser, node)
  if (node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') blankMember(eraser, node)
  if (node.params?.[0]?.name === 'this') blankThis(eraser, node.params)
  const types = new Set<unknown>(typeFields.flatMap((field) => node[field] ?? []))
  for (const child of children(node) as unknown as TypeNode[]) if (!types.has(child)) blankNode(eraser, child)
}

const openable = new Set([
  'ExpressionStatement',
  'VariableDeclaration',
  'ReturnStatement',
  'ThrowStatement',
  'PropertyDefinition',
])

function rememberOpenEnd({ code, open, headers }: Eraser, node: TypeNode): void {
  const { init, left } = node as { init?: unknown; left?: unknown }
  if (node.type.startsWith('For')) headers.add(init ?? left)
  if (openable.has(node.type) && code[node.end - 1] !== ';' && !headers.has(node)) open.add(node.end)
}

/** `x: T`, `f<T>`, `(): T`; casts have been blanked with their keyword. */
function blankType({ text, open }: Eraser, node: TypeNode, type: TypeNode | undefined): void {
  if (!type || node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') return
  text.blank(type.start, type.end)
  if (open.has(type.end) && type.type === 'TSTypeAnnotation') text.put(type.start, ';')
}

/** ` as T` and ` satisfies T`, from the keyword on: the value may stand in parentheses. */
function blankCast({ code, text, open }: Eraser, node: TypeNode): void {
  let keyword = skipTrivia(code, (node.expression as TypeNode).end)
  while (code[keyword] === ')') keyword = skipTrivia(code, keyword + 1)
  text.blank(keyword, node.end)
  if (open.has(node.end)) text.put(keyword, ';')
}

/** The `?` of an optional parameter, the `!` of `let x!: T`. */
function blankMark({ code, text }: Eraser, node: TypeNode): void {
  if (!node.optional && !node.definite) return
  const name = node.type === 'VariableDeclarator' ? (node as unknown as { id: TypeNode }).id : node
  const mark = skipTrivia(code, name.start + name.name!.length)
  text.blank(mark, mark + 1)
}

/** `this: T` is a type although it looks like a parameter; its comma goes too. */
function blankThis({ code, text }: Eraser, [self]: TypeNode[]): void {
  const after = skipTrivia(code, self.end)
  text.blank(self.start, code[after] === ',' ? after + 1 : self.end)
}
