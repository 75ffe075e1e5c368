import { checkExercise } from '#lib/exercises/check/check-exercise.ts'
import { createRunners } from '#lib/exercises/node/runners.ts'
import { readExercises } from './read-exercises.ts'
import { trainedBy } from './trained.ts'
import { truthOf } from './truth-of.ts'

/** At least this share of all mutants must be noticed by the tests. */
export const aim = 0.95

export interface CourseReport {
  exercises: number
  problems: string[]
  mutants: number
  survivors: string[]
}

/** Checks the exercises whose folder contains `pattern`, two at a time; `each` hears of every one that is done. */
export async function checkAll(pattern = '', each: (folder: string) => void = () => {}): Promise<CourseReport> {
  const exercises = (await readExercises()).filter(({ folder }) => folder.includes(pattern))
  const report: CourseReport = { exercises: exercises.length, problems: [], mutants: 0, survivors: [] }
  const queue = exercises.values()
  const work = async () => {
    const solving = createRunners({ timeoutMs: 10_000 })
    for (const exercise of queue) {
      const { problems, mutants, survivors } = await checkExercise(exercise, solving, {
        truth: truthOf(exercise),
        trained: exercise.form?.kind === 'weights' ? trainedBy(exercise) : null,
      })
      report.problems.push(...problems)
      report.survivors.push(...survivors)
      report.mutants += mutants
      each(exercise.folder)
    }
    solving.close()
  }
  await Promise.all([work(), work()])
  return report
}
