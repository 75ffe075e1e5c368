import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../project-root.ts'

/** How messages name a file: its path from the project's folder, with slashes. */
export function lessonFile(url: URL | undefined): string {
  return url ? relative(projectRoot, fileURLToPath(url)).replaceAll('\\', '/') : 'lesson'
}
