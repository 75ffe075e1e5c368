import { globSync } from 'node:fs'
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

/** Every record of the engine, in the order of its tables. */
export async function findRecords(): Promise<FoundRecord[]> {
  const homes = new Map<unknown, string>()
  for (const file of globSync('src/lib/engine/ops/**/*.ts', { cwd: projectRoot }).sort()) {
    if (file.endsWith('.test.ts') || basename(file) === 'table.ts') continue
    for (const value of Object.values(await import(join(projectRoot, file))))
      homes.set(value, file.replaceAll('\\', '/'))
  }
  return tables.flatMap(([table, home]) =>
    Object.values(table)
      .filter((record): record is Op | Composed => 'examples' in record)
      .map((record) => {
        const file = homes.get(record) ?? home
        return { record, file, group: groupOf(file) }
      }),
  )
}
