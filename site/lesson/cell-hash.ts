import { createHash } from 'node:crypto'
import type { LessonCell } from './lesson.ts'

/** Changes whenever a recording of this cell would have to be made anew. */
export function cellHash({ code, tolerance, throws, only }: LessonCell): string {
  return createHash('sha256')
    .update(JSON.stringify([code, tolerance, throws, only]))
    .digest('hex')
    .slice(0, 16)
}
