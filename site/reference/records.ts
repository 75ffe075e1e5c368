import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Composed, image, linalg, losses, type Op, ops } from '#lib/engine/index.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { type Group, groupOf } from './groups.ts'

/** An op or a composed function with the place of its record. */
export interface FoundRecord {
  record: Op | Composed
  /** The file that exports it, from the project's folder. */
  file: string
  /** undefined until `groups.ts` names the file. */
  group: Group | undefined
}

/** The tables of the engine, and the file of those records that none of ops/ exports. */
const tables: [table: object, file: string][] = [
  [ops, 'src/lib/engine/ops/table.ts'],
  [linalg, 'src/lib/engine/api/linalg.ts'],
  [image, 'src/lib/engine/api/image.ts'],
  [losses, 'src/lib/engine/api/losses.ts'],
]

/** Every record of the engine, in the order of its tables and, within a file, in that of the file. */
export async function findRecords(): Promise<FoundRecord[]> {
  const homes = new Map<unknown, string>()
  for (const file of globSync('src/lib/engine/ops/**/*.ts', { cwd: projectRoot }).sort()) {
    if (file.endsWith('.test.ts') || basename(file) === 'table.ts') continue
    for (const value of Object.values(await import(join(projectRoot, file))))
      homes.set(value, file.replaceAll('\\', '/'))
  }
  const found = tables.flatMap(([table, home]) =>
    Object.entries(table)
      .filter((entry): entry is [string, Op | Composed] => 'examples' in entry[1])
      .map(([name, record]) => {
        const file = homes.get(record) ?? home
        return { record, file, group: groupOf(file), place: placeIn(file, name) }
      }),
  )
  const files = [...new Set(found.map(({ file }) => file))]
  return found.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.place - b.place)
}

/** Where a file exports this name: in which order its records are to be read. */
const placeIn = (file: string, name: string): number =>
  readFileSync(join(projectRoot, file), 'utf8').search(new RegExp(`(?<=^export const [^=]*)\\b${name}\\b`, 'm'))
