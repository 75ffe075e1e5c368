import type { ExpressionStatement, Program } from 'acorn'

/** Calls whose own effect is to show something: their value is not shown again. */
const showing = new Set(['display', 'progress', 'slider', 'choice', 'toggle', 'sleep', 'console'])

/** The expression statement that ends a cell, whose value is displayed; null when it ends otherwise. */
export function findTrailing(program: Program): ExpressionStatement | null {
  const last = program.body.findLast((statement) => statement.type !== 'EmptyStatement')
  if (last?.type !== 'ExpressionStatement') return null
  let { expression } = last
  if (expression.type === 'AwaitExpression') expression = expression.argument
  if (expression.type !== 'CallExpression') return last
  const { callee } = expression
  const named = callee.type === 'MemberExpression' ? callee.object : callee
  return named.type === 'Identifier' && showing.has(named.name) ? null : last
}
