import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './folder.ts'

/** The text of all files of the project that fit one of the patterns, tests aside. */
export const readSources = (...patterns: string[]): string =>
  globSync(patterns, { cwd: projectFolder })
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(join(projectFolder, path), 'utf8'))
    .join('\n')
