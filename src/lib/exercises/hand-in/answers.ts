import { isExercise } from './assignment.ts'
import { BadFile, seal, unseal } from './sealed-file.ts'

/** What a student hands in. Every part of it may be untrue: a grade comes from running the texts again. */
export interface Answers {
  /** The checksum of the assignment that it answers. */
  assignment: string
  student: { name: string; id: string }
  /** What stands in the editable part of each exercise, by `<chapter>/<slug>`. */
  texts: Record<string, string>
  /** Points that the student's page has shown. Compared with the grade, and never counted. */
  claims: Record<string, number>
}

const format = 'chainrule-answers'
const version = 1
/** No honest answer is longer, in characters: a network of forty thousand numbers. */
export const longest = 256 * 1024

/** The text of an answer file. */
export const writeAnswers = (answers: Answers): Promise<string> => seal(format, version, answers)

/** Reads an answer file. Throws {@link BadFile} with the reason. */
export async function readAnswers(text: string): Promise<Answers> {
  const { body } = await unseal(format, version, text)
  const { assignment, student, texts, claims } = body as Partial<Record<keyof Answers, unknown>>
  const { name, id } = (student ?? {}) as Record<string, unknown>
  if (typeof assignment !== 'string') throw new BadFile('incomplete', 'it does not say which assignment it answers')
  if (typeof name !== 'string' || typeof id !== 'string') throw new BadFile('incomplete', 'it does not say whose it is')
  return {
    assignment,
    student: { name: name.slice(0, 200), id: id.slice(0, 200) },
    texts: checked(texts, (value, exercise) => {
      if (typeof value !== 'string') throw new BadFile('incomplete', `${exercise}: the answer is no text`)
      if (value.length > longest)
        throw new BadFile('incomplete', `${exercise}: the answer has ${value.length} characters`)
      return value
    }),
    claims: checked(claims, (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)),
  }
}

function checked<T>(fields: unknown, check: (value: unknown, exercise: string) => T): Record<string, T> {
  if (typeof fields !== 'object' || fields === null) return {}
  const known = Object.entries(fields).filter(([exercise]) => isExercise(exercise))
  return Object.fromEntries(known.slice(0, 500).map(([exercise, value]) => [exercise, check(value, exercise)]))
}
