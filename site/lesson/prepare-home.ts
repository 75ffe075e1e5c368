import { join } from 'node:path'
import { homeSheet } from './home-sheet.ts'
import { highlight } from './markdown/highlight.ts'
import type { PreparedSheet } from './prepare-lesson.ts'
import { projectRoot } from './project-root.ts'
import { recordingOf } from './recording-of.ts'

/** The cell on the cover: read, run and highlighted. Throws a LessonError when it throws. */
export async function prepareHome(): Promise<PreparedSheet> {
  const sheet = homeSheet()
  const recording = await recordingOf(sheet, join(projectRoot, 'site/home/recorded.json'))
  const [cell] = sheet.cells
  return { slug: 'home', cells: [{ ...cell, html: await highlight(cell.code, 'ts') }], recording }
}
