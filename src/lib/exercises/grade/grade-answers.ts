import type { Exercise } from '../exercise.ts'
import type { AnswerForm } from '../forms/answer-form.ts'
import { readAnswerText } from '../forms/read-answer.ts'
import type { Answers } from '../hand-in/answers.ts'
import type { Assignment } from '../hand-in/assignment.ts'
import { judgeAll, pointsOf, type Verdict } from '../judge.ts'
import { isNetworkText } from '../network/network-text.ts'
import { joinRegion } from '../region.ts'
import type { Runner } from '../runner.ts'

/** How one exercise of a student was graded. */
export interface ExerciseGrade {
  exercise: string
  /** Of the assignment's points for it: the share that the tests give, hidden ones included. */
  earned: number
  of: number
  /** Nothing was handed in for it. */
  missing: boolean
  verdicts: Verdict[]
  /** What the student's page had shown for the public tests, where that is not what came out here. */
  claimed?: { said: number; found: number }
}

/**
 * Grades a student's answers by running them again, hidden tests included. `open` gives a runner that nobody has used
 * before for each exercise, so that no answer meets what another has left. `seed` picks the random inputs.
 */
export async function gradeAnswers(
  { exercises }: Assignment,
  { texts, claims }: Answers,
  known: ReadonlyMap<string, Exercise>,
  open: () => Runner,
  seed: number,
): Promise<ExerciseGrade[]> {
  const grades: ExerciseGrade[] = []
  for (const { exercise, points } of exercises) {
    const { starter, tests, form } = known.get(exercise)!
    const text = texts[exercise]
    const grade = { exercise, of: points }
    if (text === undefined || !isOfForm(form, text)) {
      grades.push({ ...grade, earned: 0, missing: text === undefined, verdicts: [] })
      continue
    }
    const runner = open()
    const verdicts = await judgeAll(
      tests,
      runner,
      form?.kind === 'weights' ? text : joinRegion(starter, text),
      seed,
    ).finally(() => runner.close())
    const { earned, of } = pointsOf(verdicts)
    const found = pointsOf(verdicts.filter(({ test }) => !test.hidden)).earned
    const said = claims[exercise]
    const claimed = said !== undefined && said !== found ? { claimed: { said, found } } : {}
    grades.push({ ...grade, earned: of > 0 ? (points * earned) / of : 0, missing: false, verdicts, ...claimed })
  }
  return grades
}

/** Whether a page could have written this text: where a number is asked for, code that finds it is no answer. */
const isOfForm = (form: AnswerForm | null, text: string) =>
  !form || (form.kind === 'weights' ? isNetworkText(form.name, text) : readAnswerText(form, text) !== null)
