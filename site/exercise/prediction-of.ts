import { beforeOf } from '#lib/exercises/forms/answer-form.ts'
import type { PreparedLesson } from '../lesson/prepare-lesson.ts'
import { preparedExercise } from './prepared-exercises.ts'

/** The exercise of a lesson that asks to predict this cell, if there is one. */
export async function predictionOf({ slug, exercises }: PreparedLesson, cell: string): Promise<string | undefined> {
  const prepared = await Promise.all(exercises.map((name) => preparedExercise(slug, name)))
  return prepared.find(({ form }) => beforeOf(form)?.cell === cell)?.slug
}
