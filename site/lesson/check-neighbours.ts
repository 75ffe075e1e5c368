import type { Lesson } from './lesson.ts'
import { LessonError } from './lesson-error.ts'

/** Throws unless every lesson has a place of its own and requires lessons that there are. */
export function checkNeighbours(lessons: Lesson[]): void {
  const places = new Map<number, string>()
  for (const { slug, pages } of lessons) {
    const { file, frontMatter } = pages.en
    const fail = (reason: string) => new LessonError(file, 1, `front matter: ${reason}`)
    const other = places.get(frontMatter.order)
    if (other) throw fail(`order ${frontMatter.order} is that of ${other} already`)
    places.set(frontMatter.order, slug)
    const stray = frontMatter.requires.find((wanted) => !lessons.some((lesson) => lesson.slug === wanted))
    if (stray) throw fail(`requires "${stray}", there is only ${lessons.map((lesson) => lesson.slug).join(', ')}`)
  }
}
