import type { PreparedExercise } from './prepare-exercise.ts'

/** Those of chapters that are left out of a build are null. */
const modules = import.meta.glob<PreparedExercise | null>('/lessons/*/exercises/*/tests.ts', {
  query: '?exercise',
  import: 'default',
})

/** All exercises of the book, or of the part of it that is built, as pages need them. */
export async function preparedExercises(): Promise<PreparedExercise[]> {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()))
  return loaded.filter((exercise) => exercise !== null)
}

/** The exercise `<slug>` of a chapter. Throws when there is none. */
export async function preparedExercise(chapter: string, slug: string): Promise<PreparedExercise> {
  const exercise = await modules[`/lessons/${chapter}/exercises/${slug}/tests.ts`]?.()
  if (!exercise) throw new Error(`<Exercise>: there is no lessons/${chapter}/exercises/${slug}`)
  return exercise
}
