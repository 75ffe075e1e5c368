import type { AnyNode } from 'acorn'
import { positionAt } from '#lib/kernel/cell/position.ts'
import { readCell } from '#lib/kernel/cell/read-cell.ts'
import { walk } from '#lib/kernel/cell/walk.ts'
import { joinRegion, type Region } from '../region.ts'

/** A solution with one small change, which the tests should notice. */
export interface Mutant {
  /** Line of the whole file, counted from 1. */
  line: number
  was: string
  is: string
  text: string
}

const operators: Record<string, string> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
}

const methods: Record<string, string> = {
  add: 'sub',
  sub: 'add',
  mul: 'div',
  div: 'mul',
  max: 'min',
  min: 'max',
  maximum: 'minimum',
  minimum: 'maximum',
  sum: 'mean',
  mean: 'sum',
  exp: 'log',
  log: 'exp',
  sin: 'cos',
  cos: 'sin',
  greater: 'less',
  less: 'greater',
}

/** All mutants of the editable part: operators, constants, method names and signs changed, statements dropped. */
export function mutants(solution: Region): Mutant[] {
  const code = joinRegion(solution, solution.editable)
  const { program } = readCell({ id: 'solution', code })
  if (!program) throw new Error('mutants: the solution does not parse')
  const from = solution.before.length
  const to = from + solution.editable.length
  const found: Mutant[] = []
  const change = (start: number, end: number, is: string) => {
    if (start < from || end > to) return
    const was = code.slice(start, end)
    const text = code.slice(0, start) + is + code.slice(end)
    found.push({ line: positionAt(code, start).line, was: was.trim(), is: is.trim(), text })
  }
  walk(program as AnyNode, (node) => {
    mutate(node, code, change)
    return true
  })
  return found
}

type Change = (start: number, end: number, is: string) => void

function mutate(node: AnyNode, code: string, change: Change): void {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      swapOperator(node.operator, node.left.end, node.right.start, code, change)
      break
    case 'UnaryExpression':
      if (node.operator === '-' || node.operator === '!') change(node.start, node.start + 1, ' ')
      break
    case 'Literal':
      if (typeof node.value === 'number') change(node.start, node.end, node.value === 0 ? '1' : `(${node.value} + 1)`)
      if (typeof node.value === 'boolean') change(node.start, node.end, String(!node.value))
      break
    case 'ExpressionStatement':
      change(node.start, node.end, ';')
      break
    case 'ConditionalExpression':
    case 'IfStatement':
      change(node.test.start, node.test.end, `!(${code.slice(node.test.start, node.test.end)})`)
      break
    case 'MemberExpression':
      if (!node.computed && node.property.type === 'Identifier' && Object.hasOwn(methods, node.property.name))
        change(node.property.start, node.property.end, methods[node.property.name])
  }
}

/** The operator stands between its two sides, with at most brackets and comments beside it. */
function swapOperator(operator: string, from: number, to: number, code: string, change: Change): void {
  const at = code.slice(from, to).indexOf(operator)
  if (at >= 0 && Object.hasOwn(operators, operator)) change(from + at, from + at + operator.length, operators[operator])
}
