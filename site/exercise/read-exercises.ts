import type { Exercise } from '#lib/exercises/exercise.ts'
import { readAnswerText } from '#lib/exercises/forms/read-answer.ts'
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
  for (const text of Object.values(words)) {
    const { file, misconceptions, hints } = text
    const missing = names.find((name) => !(name in misconceptions))
    if (missing) throw new LessonError(file, 1, `misconceptions: has no message for misconceptions/${missing}.ts`)
    const unknown = Object.keys(misconceptions).find((name) => !names.includes(name))
    if (unknown) throw new LessonError(file, 1, `misconceptions: there is no misconceptions/${unknown}.ts`)
    if (hints.length !== words.en.hints.length)
      throw new LessonError(file, 1, `hints: ${hints.length} here, ${words.en.hints.length} in ${words.en.file}`)
    checkFormWords(exercise, text)
  }
  return { ...exercise, words }
}

/** A choice has words for each of its choices, and each wrong one a reason; what is not by code says why it is so. */
function checkFormWords({ form, solution, misconceptions }: Exercise, { file, choices, because }: ExerciseText): void {
  const fail = (reason: string) => new LessonError(file, 1, reason)
  if (form && form.kind !== 'weights' && because === undefined)
    throw fail('because: is missing; why is the answer right?')
  if (form?.kind !== 'choice') {
    if (choices) throw fail('choices: only an exercise of the form "choice" has them')
    return
  }
  const [said, asked] = [Object.keys(choices ?? {}), form.choices]
  if (said.toSorted().join() !== asked.toSorted().join())
    throw fail(`choices: ${said.join(', ')} here, ${asked.join(', ')} in tests.ts`)
  const wrong = asked.filter((choice) => choice !== readAnswerText(form, solution))
  const unexplained = wrong.find((choice) => !misconceptions.some(({ name }) => name === choice))
  if (unexplained) throw fail(`misconceptions: the wrong choice "${unexplained}" has none, so no reason`)
}

/** All exercises of the book, by folder. */
export async function readExercises(): Promise<WordedExercise[]> {
  return await Promise.all((await exerciseFolders(projectRoot)).map(readWordedExercise))
}
