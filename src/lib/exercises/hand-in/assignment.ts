import { BadFile, seal, unseal } from './sealed-file.ts'

/** What an instructor hands out: which exercises, for how many points, until when. */
export interface Assignment {
  title: string
  /** As the instructor writes it, "Friday, before the lecture": nothing here enforces it. */
  due: string
  exercises: { exercise: string; points: number }[]
  /** Whether hints and solutions are kept from the students. */
  hideHints: boolean
  hideSolutions: boolean
}

const format = 'chainrule-assignment'
const version = 1

/** The text of an assignment file. */
export const writeAssignment = (assignment: Assignment): Promise<string> => seal(format, version, assignment)

/** Reads an assignment file; `checksum` names it in the answers. Throws {@link BadFile} with the reason. */
export async function readAssignment(text: string): Promise<{ assignment: Assignment; checksum: string }> {
  const { body, checksum } = await unseal(format, version, text)
  const { title, due, exercises, hideHints, hideSolutions } = body as Partial<Record<keyof Assignment, unknown>>
  if (typeof title !== 'string' || typeof due !== 'string') throw new BadFile('incomplete', 'title or due is missing')
  if (!Array.isArray(exercises) || exercises.length === 0) throw new BadFile('incomplete', 'it names no exercises')
  for (const { exercise, points } of exercises as Record<string, unknown>[]) {
    if (typeof exercise !== 'string' || !isExercise(exercise))
      throw new BadFile('incomplete', `"${exercise}" is no name of an exercise`)
    if (typeof points !== 'number' || !(points >= 0))
      throw new BadFile('incomplete', `${exercise}: points are ${points}`)
  }
  const checked = { title, due, exercises, hideHints: hideHints === true, hideSolutions: hideSolutions === true }
  return { assignment: checked as Assignment, checksum }
}

/** `<chapter>/<slug>`. */
export const isExercise = (name: string): boolean => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)
