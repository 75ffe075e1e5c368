import type { AnyNode, Program } from 'acorn'
import type { CellError } from '../protocol.ts'
import { problemAt } from './problem.ts'
import { walk } from './walk.ts'

/** Reports `import`, `export`, `import()` and `import.meta`: a cell is no module and reaches no other file. */
export function findImports(code: string, program: Program): CellError[] {
  const errors: CellError[] = []
  const report = ({ start, end }: AnyNode, what: string, message = given) =>
    errors.push(moduleProblem(code, start, end, what, message))
  walk(program, (node) => {
    if (node.type.startsWith('TSModule')) return false // Refused or erased as a whole.
    if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') report(node, 'import')
    if (node.type === 'MetaProperty' && node.meta.name === 'import') report(node, 'import.meta')
    if (!/^Export/.test(node.type)) return undefined
    report(node, 'export', 'not needed: every name that a cell defines is there for the other cells.')
    return false
  })
  return errors
}

/** That a cell is no module; between these offsets it takes itself for one. */
export const moduleProblem = (code: string, start: number, end: number, what: string, message = given): CellError =>
  problemAt(code, start, end, { code: 'module', message: `${what}: ${message}`, details: { what } })

const given =
  'a cell loads no modules. tf, reference, tfjs and Plot are given, and so are the names of the other cells.'
