import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { homeCell } from '../home/cell.ts'
import { projectRoot } from './project-root.ts'
import type { Sheet } from './sheet.ts'

const file = 'site/home/cell.ts'

/** The cell on the cover, to be recorded and tested like a lesson's. */
export function homeSheet(): Sheet {
  const lines = readFileSync(join(projectRoot, file), 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes(homeCell.code.split('\n')[0]))
  return { file, cells: [{ ...homeCell, line, throws: false }], facts: [] }
}
