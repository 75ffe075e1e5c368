import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lesson } from './lesson.ts'
import type { Recording } from './recording.ts'

/** TEMPORARY: until the kernel's Node runner is there, what is recorded, or nothing. */
export async function recordingOf(_lesson: Lesson, folder: string): Promise<Recording> {
  const path = join(folder, 'recorded.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  return { engine: 'reference', backend: 'javascript', dtype: 'float32', seed: 1, versions: {}, cells: [], facts: [] }
}
