import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { parseTypeScript } from '#lib/kernel/cell/parse-typescript.ts'
import { projectRoot } from '../lesson/project-root.ts'

/** A piece of a source file to be read, from the project's folder. */
export interface SourceText {
  file: string
  /** Counts from 1. */
  line: number
  text: string
}

/** What it takes to read a record: its own statement with what it uses of its file, and the files that it calls. */
export interface RecordSource extends SourceText {
  /** Kernels, makers and other parts of the engine that the text names, in the order of the imports. */
  uses: string[]
}

interface Statement {
  names: string[]
  start: number
  end: number
  line: number
  isRecord: boolean
}

interface ParsedFile {
  text: string
  statements: Statement[]
  /** Imported names and the files they come from. */
  imports: Map<string, string>
}

const parsed = new Map<string, ParsedFile>()

/** Reads the statement that exports `name`, and everything of its file that it needs, in the order of the file. */
export function sourceOf(file: string, name: string): RecordSource {
  const { text, statements, imports } = parse(file)
  const own = statements.find(({ names }) => names.includes(name))
  if (!own) throw new Error(`${file}: no statement declares ${name}`)
  const needed = new Set([own])
  for (const statement of needed)
    for (const word of wordsIn(text.slice(statement.start, statement.end)))
      for (const other of statements) if (!other.isRecord && other.names.includes(word)) needed.add(other)
  const pieces = [...needed].sort((a, b) => a.start - b.start)
  const whole = pieces.map(({ start, end }) => text.slice(start, end)).join('\n\n')
  const words = new Set(wordsIn(whole))
  const uses = [...imports].filter(([word]) => words.has(word)).map(([, path]) => path)
  return { file, line: own.line, text: whole, uses: [...new Set(uses)].filter(isWorthReading) }
}

/** Other ops have pages of their own, and what every record needs is no news. */
const isWorthReading = (file: string): boolean =>
  !/\/ops\/|\/(op|tensor|tensor-like|dtype|shape|error|uniform|creation|memory|nested)\.ts$/.test(file)

const wordsIn = (text: string): string[] => text.match(/[A-Za-z_]\w*/g) ?? []

function parse(file: string): ParsedFile {
  const known = parsed.get(file)
  if (known) return known
  const text = readFileSync(join(projectRoot, file), 'utf8')
  const { body } = parseTypeScript(text) as unknown as { body: Node[] }
  const imports = new Map<string, string>()
  const statements: Statement[] = []
  for (const node of body) {
    if (node.type === 'ImportDeclaration') {
      const path = join(dirname(file), node.source!.value)
      if (node.importKind !== 'type') for (const { local } of node.specifiers ?? []) imports.set(local.name, path)
      continue
    }
    const declaration = node.declaration ?? node
    const names = (declaration.declarations ?? [declaration]).flatMap(({ id }) => namesIn(id))
    const isRecord = node.type === 'ExportNamedDeclaration' && declaration.type === 'VariableDeclaration'
    statements.push({ names, start: withComment(text, node.start), end: node.end, line: node.loc.start.line, isRecord })
  }
  const found = { text, statements, imports }
  parsed.set(file, found)
  return found
}

interface Node {
  type: string
  start: number
  end: number
  loc: { start: { line: number } }
  importKind?: string
  source?: { value: string }
  specifiers?: { local: { name: string } }[]
  declaration?: Node | null
  declarations?: { id: Pattern }[]
  id?: Pattern
}

interface Pattern {
  name?: string
  elements?: (Pattern | null)[]
}

function namesIn(pattern: Pattern | undefined): string[] {
  if (!pattern) return []
  return pattern.name ? [pattern.name] : (pattern.elements ?? []).flatMap((part) => namesIn(part ?? undefined))
}

/** Where the doc comment above a statement begins, or the statement itself. */
function withComment(text: string, start: number): number {
  const before = text.slice(0, start)
  return start - (/(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*|(?:\/\/.*\n)+)$/.exec(before)?.[0].length ?? 0)
}
