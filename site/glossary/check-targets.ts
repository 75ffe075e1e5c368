import type { Lesson } from '../lesson/lesson.ts'
import { LessonError } from '../lesson/lesson-error.ts'
import { type GlossaryTerm, glossaryFile } from './glossary.ts'

/** Throws a LessonError unless every word that runs in a chapter names a heading that is there. */
export function checkTargets(terms: readonly GlossaryTerm[], lessons: readonly Lesson[]): void {
  for (const { id, runs = 'ops/', line } of terms) {
    if (runs.startsWith('ops/')) continue
    const [slug, heading] = runs.split('#')
    const lesson = lessons.find((one) => one.slug === slug)
    const found = lesson?.pages.en.headings.some((one) => one.id === heading)
    if (!found)
      throw new LessonError(
        glossaryFile,
        line,
        `${id}: runs in ${runs}, but there is no such ${lesson ? 'heading' : 'chapter'}`,
      )
  }
}
