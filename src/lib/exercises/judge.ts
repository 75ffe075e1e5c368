import type { ExerciseTest } from './exercise-test.ts'
import { Failed, type Failure } from './failure.ts'
import type { Runner } from './runner.ts'
import { createStudent, type Student } from './student.ts'
import { createContext } from './test-context.ts'

/** How one test ended. */
export interface Verdict {
  test: ExerciseTest
  outcome: 'passed' | 'failed' | 'not-run'
  failure?: Failure
  /** What the test asked of the student's code, and what came: by it a known misconception is recognised. */
  asked: Student['asked']
}

/**
 * Judges what was submitted to `runner`: every test, one after the other. The submission runs behind the runner; every
 * comparison happens here. A submission that does not even run fails the first test, and the others are not run.
 * `seed` picks the random inputs of properties. Rejects when a test itself is at fault: it threw something of its own,
 * or ended without a check.
 */
export async function* judge(tests: readonly ExerciseTest[], runner: Runner, seed = 1): AsyncGenerator<Verdict> {
  let over = false
  for (const test of tests) {
    if (over) yield { test, outcome: 'not-run', asked: [] }
    else {
      const verdict = await judgeOne(test, runner, seed)
      over = cannotGoOn(verdict.failure)
      yield verdict
    }
  }
}

/** Every verdict on a text, which is submitted first. */
export async function judgeAll(
  tests: readonly ExerciseTest[],
  runner: Runner,
  text: string,
  seed?: number,
): Promise<Verdict[]> {
  runner.submit(text)
  const verdicts: Verdict[] = []
  for await (const verdict of judge(tests, runner, seed)) verdicts.push(verdict)
  return verdicts
}

async function judgeOne(test: ExerciseTest, runner: Runner, seed: number): Promise<Verdict> {
  const student = createStudent(runner)
  const { context, checks } = createContext(student, {
    trusted: () => createStudent(runner.trusted()),
    submitted: runner.submitted,
    seed,
  })
  try {
    await test.run(context)
  } catch (error) {
    if (!(error instanceof Failed)) throw new Error(`${test.sentence.en}: the test itself threw`, { cause: error })
    return { test, outcome: 'failed', failure: error.failure, asked: student.asked }
  }
  if (checks() === 0) throw new Error(`${test.sentence.en}: the test ends without a check, so it cannot fail`)
  return { test, outcome: 'passed', asked: student.asked }
}

/** Whether the submission itself went wrong, so that no call can go well; or the learner has stopped it all. */
const cannotGoOn = (failure: Failure | undefined): boolean =>
  failure !== undefined &&
  (('where' in failure && failure.where === 'submission') || (failure.type === 'stopped' && failure.why === 'reader'))

/** The points that verdicts earn, and those that there are. */
export function pointsOf(verdicts: readonly Verdict[]): { earned: number; of: number } {
  const sum = (some: readonly Verdict[]) => some.reduce((points, { test }) => points + test.points, 0)
  return { earned: sum(verdicts.filter(({ outcome }) => outcome === 'passed')), of: sum(verdicts) }
}
