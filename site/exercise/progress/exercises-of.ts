import { preparedLesson } from '../../lesson/page-lesson.ts'

/** The exercises of a chapter in the order of its text, as `<chapter>/<slug>`. */
export async function exercisesOf(chapter: string): Promise<string[]> {
  const { exercises } = await preparedLesson(chapter)
  return exercises.map((slug) => `${chapter}/${slug}`)
}
