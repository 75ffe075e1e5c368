import type { Exercise } from '#lib/exercises/exercise.ts'
import { exerciseFolders, readExercise } from '#lib/exercises/node/read-exercise.ts'
import { LessonError } from '../lesson/lesson-error.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { type ExerciseText, readExerciseText } from './exercise-text.ts'

/** An exercise with its words. */
export interface WordedExercise extends Exercise {
  words: { en: ExerciseText; zh: ExerciseText }
}

/** Reads an exercise, code and words. Throws, naming the file, when something is missing or the languages differ. */
export async function readWordedExercise(folder: string): Promise<WordedExercise> {
  const exercise = await readExercise(projectRoot, folder)
  const words = { en: readExerciseText(folder, 'en'), zh: readExerciseText(folder, 'zh') }
  const names = exercise.misconceptions.map(({ name }) => name)
  for (const { file, misconceptions, hints } of Object.values(words)) {
    const missing = names.find((name) => !(name in misconceptions))
    if (missing) throw new LessonError(file, 1, `misconceptions: has no message for misconceptions/${missing}.ts`)
    const unknown = Object.keys(misconceptions).find((name) => !names.includes(name))
    if (unknown) throw new LessonError(file, 1, `misconceptions: there is no misconceptions/${unknown}.ts`)
    if (hints.length !== words.en.hints.length)
      throw new LessonError(file, 1, `hints: ${hints.length} here, ${words.en.hints.length} in ${words.en.file}`)
  }
  return { ...exercise, words }
}

/** All exercises of the book, by folder. */
export async function readExercises(): Promise<WordedExercise[]> {
  return await Promise.all((await exerciseFolders(projectRoot)).map(readWordedExercise))
}
