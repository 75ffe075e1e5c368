import { CellProblem, problemAt } from './problem.ts'
import { isErased, type TypeNode, typeWrappers } from './type-node.ts'

/** TypeScript that is more than types, and what to write instead. */
const refused: Record<string, { what: string; code: string; instead: string }> = {
  TSEnumDeclaration: {
    what: 'enum',
    code: 'enum',
    instead: "Use a plain object: const Color = { red: 'red', blue: 'blue' } as const.",
  },
  TSModuleDeclaration: {
    what: 'namespace',
    code: 'namespace',
    instead: 'Use a plain object, or several cells.',
  },
  TSParameterProperty: {
    what: 'parameter property',
    code: 'parameter-property',
    instead: 'Declare the field in the class, and assign it in the constructor: this.x = x.',
  },
  TSTypeAssertion: { what: 'angle-bracket cast', code: 'cast', instead: 'Write it behind the value: value as T.' },
  TSImportEqualsDeclaration: {
    what: 'import =',
    code: 'import',
    instead: 'Cells share their names, and tf, reference and Plot are given.',
  },
  TSExportAssignment: {
    what: 'export =',
    code: 'export',
    instead: 'Every name that a cell defines is there for the other cells.',
  },
  TSNamespaceExportDeclaration: {
    what: 'export as',
    code: 'export',
    instead: 'Every name that a cell defines is there for the other cells.',
  },
  Decorator: {
    what: 'decorator',
    code: 'decorator',
    instead: 'Browsers do not run decorators yet: call the function yourself.',
  },
}

/** Throws a CellProblem for TypeScript that would leave something behind when its types are erased. */
export function refuseTypes(code: string, node: TypeNode): void {
  if (isErased(node)) return
  const rule = refused[node.type] ?? (isUnknown(node) ? { what: node.type, code: 'other', instead: '' } : undefined)
  if (!rule) return
  const message = `${rule.what}: cells take only TypeScript whose types can be erased. ${rule.instead}`.trim()
  throw new CellProblem(
    problemAt(code, node.start, node.end, {
      code: `type-only-${rule.code}`,
      message,
      details: { what: rule.what },
    }),
  )
}

function isUnknown(node: TypeNode): boolean {
  return node.type.startsWith('TS') && !typeWrappers.has(node.type)
}
