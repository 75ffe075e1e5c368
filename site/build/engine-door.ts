import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseSync } from 'rolldown/utils'
import { engineFolder, partOf } from './engine-parts.ts'

/** The engine's door: what it exports is the engine. */
export const door = join(engineFolder, 'index.ts')

/** The table of all ops. */
export const table = join(engineFolder, 'ops/table.ts')

/** The door's exports that belong to some parts (undefined: to the kernel), or all of them, as code that stands anywhere. */
export function doorOf(parts?: (string | undefined)[]): string {
  const code = readFileSync(door, 'utf8')
  const text = ({ start, file, fileStart }: Reexport) => code.slice(start, fileStart) + JSON.stringify(file)
  return reexports(door)
    .filter(({ file }) => !parts || parts.includes(partOf(file)))
    .map(text)
    .join('\n')
}

/** The names of these exports. */
export function namesOf(part: string): string[] {
  return reexports(door).flatMap(({ file, names }) => (partOf(file) === part ? names : []))
}

/** What gives tensors their methods: those of the table, and others. */
export const methods = join(engineFolder, 'tensor/methods.ts')

/** Of the files that another one imports, those of a part. */
export function importsOf(from: string, part: string | undefined): string[] {
  const { staticImports } = parseFile(from)
  const files = staticImports
    .filter(({ entries }) => entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => resolve(dirname(from), moduleRequest.value))
  return files.filter((file) => partOf(file) === part)
}

/** The names that a file exports, types left out. */
export function exportedNames(file: string): string[] {
  const own = parseFile(file).staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName: { name }, isType }) => (name && !isType ? [name] : [])),
  )
  return [...own, ...reexports(file).flatMap(({ names, all }) => (all ? names : []))]
}

interface Reexport {
  start: number
  file: string
  fileStart: number
  names: string[]
  /** Whether it is `export * from`. */
  all: boolean
}

/** What a file exports out of other files, types left out. */
function reexports(from: string): Reexport[] {
  return parseFile(from).staticExports.flatMap(({ start, entries }) => {
    const [{ moduleRequest, exportName }] = entries
    const values = entries.filter(({ isType }) => !isType)
    if (!moduleRequest || values.length === 0) return []
    const file = resolve(dirname(from), moduleRequest.value)
    const all = exportName.name === null
    const names = all ? exportedNames(file) : values.map(({ exportName }) => exportName.name!)
    return [{ start, file, fileStart: moduleRequest.start, names, all }]
  })
}

const parseFile = (file: string) => parseSync(file, readFileSync(file, 'utf8')).module
