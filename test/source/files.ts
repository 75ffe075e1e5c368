import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's folder. */
export const root = join(import.meta.dirname, '../..')

/** Paths from the project's folder of all its source files in `folder`, with forward slashes; its tests only when asked for. */
export function sourceFiles(folder: string, options: { tests?: boolean } = {}): string[] {
  return matching(`${folder}/**/*.{ts,mts,mjs,astro}`).filter((path) => options.tests || !path.endsWith('.test.ts'))
}

/** Paths from the project's folder that match a glob pattern, sorted, with forward slashes. */
export function matching(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: ['**/node_modules'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** Text of a file named from the project's folder. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
