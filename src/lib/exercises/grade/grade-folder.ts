import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exercise } from '../exercise.ts'
import { type Answers, readAnswers } from '../hand-in/answers.ts'
import type { Assignment } from '../hand-in/assignment.ts'
import { BadFile } from '../hand-in/sealed-file.ts'
import type { Runner } from '../runner.ts'
import { type ExerciseGrade, gradeAnswers } from './grade-answers.ts'

/** What became of one file of a folder of answers. */
export type GradedFile = { file: string } & (
  | { student: Answers['student']; grades: ExerciseGrade[]; notes: string[] }
  | { refused: string }
)

/** Larger files are not even read, in bytes. */
const largest = 1536 * 1024

/**
 * Grades every `.json` file of a folder, in the order of their names. A file that is damaged, too large or for another
 * assignment is named with the reason, and stops nothing. `each` hears of every file that is done.
 */
export async function gradeFolder(
  folder: string,
  assigned: { assignment: Assignment; checksum: string },
  known: ReadonlyMap<string, Exercise>,
  open: () => Runner,
  { seed = 1, each = () => {} }: { seed?: number; each?: (graded: GradedFile) => void } = {},
): Promise<GradedFile[]> {
  const { assignment, checksum } = assigned
  const stray = assignment.exercises.find(({ exercise }) => !known.has(exercise))
  if (stray)
    throw new BadFile('unknown-exercise', `the assignment names ${stray.exercise}, which this book does not have`)
  const seen = new Map<string, string>()
  const graded: GradedFile[] = []
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const one = await gradeFile(file)
    graded.push(one)
    each(one)
  }
  return graded

  async function gradeFile(file: string): Promise<GradedFile> {
    try {
      const { size } = await stat(join(folder, file))
      if (size > largest)
        throw new BadFile('too-large', `it has ${size} bytes; an honest file has less than ${largest}`)
      const answers = await readAnswers(await readFile(join(folder, file), 'utf8'))
      if (answers.assignment !== checksum) throw new BadFile('other-assignment', 'it answers another assignment')
      const { student } = answers
      const notes = seen.has(student.id) ? [`${seen.get(student.id)} has the same student id`] : []
      seen.set(student.id, seen.get(student.id) ?? file)
      const grades = await gradeAnswers(assignment, answers, known, open, seed)
      for (const { exercise, claimed } of grades)
        if (claimed)
          notes.push(
            `${exercise}: the file claims ${claimed.said} points of the public tests, they give ${claimed.found}`,
          )
      return { file, student, grades, notes }
    } catch (error) {
      if (error instanceof BadFile) return { file, refused: error.message }
      throw error
    }
  }
}
