import type { AnyNode, Program } from 'acorn'
import type { CellError } from '../protocol.ts'
import { problemAt } from './problem.ts'
import { walk } from './walk.ts'

/** Reports `import`, `export`, `import()` and `import.meta`: a cell is no module and reaches no other file. */
export function findImports(code: string, program: Program): CellError[] {
  const errors: CellError[] = []
  const report = (node: AnyNode, what: string, message: string) =>
    errors.push(
      problemAt(code, node.start, node.end, { code: 'module', message: `${what}: ${message}`, details: { what } }),
    )
  walk(program, (node) => {
    if (node.type.startsWith('TSModule')) return false // Refused or erased as a whole.
    if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') report(node, 'import', given)
    if (node.type === 'MetaProperty' && node.meta.name === 'import') report(node, 'import.meta', given)
    if (!/^Export/.test(node.type)) return undefined
    report(node, 'export', 'not needed: every name that a cell defines is there for the other cells.')
    return false
  })
  return errors
}

const given =
  'a cell loads no modules. tf, reference, tfjs and Plot are given, and so are the names of the other cells.'
