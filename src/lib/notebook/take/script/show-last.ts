import type { CallExpression } from 'acorn'
import { findTrailing } from '#lib/kernel/cell/find-trailing.ts'
import type { CellReading } from '#lib/kernel/cell/read-cell.ts'

/** The text of a cell in which `show(…)` is around the trailing expression, whose value the page would display. */
export function showLast({ code, program }: CellReading, show: string): string {
  const trailing = program && findTrailing(program)
  if (!trailing) return code
  const { start, end } = trailing
  const closed = code[end - 1] === ';' ? end - 1 : end
  return `${code.slice(0, start)}${show}(${code.slice(start, closed)})${code.slice(closed)}`
}

/** The text of a cell without the `show(…)` that `showLast` put there. */
export function unshowLast({ code, program }: CellReading, show: string): string {
  const call = program && lastCall(program)
  if (call?.callee.type !== 'Identifier' || call.callee.name !== show) return code
  const inside = code.slice(call.callee.end, call.end)
  return `${code.slice(0, call.start)}${inside.replace(/^\s*\(/, '').slice(0, -1)}${code.slice(call.end)}`
}

function lastCall({ body }: NonNullable<CellReading['program']>): CallExpression | null {
  const last = body.findLast(({ type }) => type !== 'EmptyStatement')
  return last?.type === 'ExpressionStatement' && last.expression.type === 'CallExpression' ? last.expression : null
}
