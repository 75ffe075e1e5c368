import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCurrent } from './is-current.ts'
import { projectRoot } from './project-root.ts'
import { recordSheet } from './record-sheet.ts'
import type { Recording } from './recording.ts'
import type { Sheet } from './sheet.ts'
import { writeRecording } from './write-recording.ts'

const cache = join(projectRoot, 'node_modules/.cache/chainrule/recordings')

/**
 * The recording of a sheet: the committed one when it is current, else that of a run, which is kept for the next build,
 * so that a page always shows what its cells do. Throws a LessonError for a cell that ends as it should not.
 * @param committed path of the `recorded.json` that belongs to the sheet
 */
export async function recordingOf(sheet: Sheet, committed: string): Promise<Recording> {
  const key = createHash('sha256').update(JSON.stringify(sheet)).digest('hex').slice(0, 24)
  const kept = join(cache, `${key}.json`)
  for (const path of [committed, kept]) {
    const recording: Recording | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
    if (recording && isCurrent(recording, sheet)) return recording
  }
  const recording = await recordSheet(sheet)
  mkdirSync(cache, { recursive: true })
  writeRecording(kept, recording)
  return recording
}
