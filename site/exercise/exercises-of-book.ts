import { type Chapter, chapters } from '../chapters/chapters.ts'
import type { Lang } from '../i18n/languages.ts'
import type { PreparedExercise } from './prepare-exercise.ts'
import { preparedExercise } from './prepared-exercises.ts'
import { exercisesOf } from './progress/exercises-of.ts'

/** The chapters that have exercises, and their exercises, all in the order of the book. */
export async function exercisesOfBook(lang: Lang): Promise<{ chapter: Chapter; exercises: PreparedExercise[] }[]> {
  const book = await Promise.all(
    (await chapters(lang)).map(async (chapter) => {
      const names = await exercisesOf(chapter.slug)
      const found = names.map((name) => preparedExercise(chapter.slug, name.split('/')[1]!))
      return { chapter, exercises: await Promise.all(found) }
    }),
  )
  return book.filter(({ exercises }) => exercises.length > 0)
}
