import type { AnyNode, CallExpression, Program } from 'acorn'
import type { ControlSite } from '../protocol.ts'

const controls = new Set(['slider', 'choice', 'toggle'])

/**
 * The controls that a cell declares, `const lr = slider(0.1, ...)`, with the place of the literal that the page rewrites.
 * Only at the top level, and only with a literal as first argument: elsewhere the call just returns its value.
 */
export function findControls(program: Program): ControlSite[] {
  return program.body
    .flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .flatMap(({ id, init }) => {
      if (id.type !== 'Identifier' || init?.type !== 'CallExpression' || !isControl(init)) return []
      const value = init.arguments[0]
      return value && isLiteral(value) ? [{ name: id.name, start: value.start, end: value.end }] : []
    })
}

function isControl(call: CallExpression): boolean {
  return call.callee.type === 'Identifier' && controls.has(call.callee.name)
}

function isLiteral(node: AnyNode): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '-' && isLiteral(node.argument)
  return node.type === 'Literal'
}
