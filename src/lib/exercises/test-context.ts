import { checkAllclose } from './checks/allclose.ts'
import { checkFinite } from './checks/check-finite.ts'
import { checkShape } from './checks/check-shape.ts'
import { numbersOf } from './checks/numbers-of.ts'
import { type PropertyOptions, tryProperty } from './checks/property.ts'
import type { Random } from './checks/random-inputs.ts'
import { Failed, type Sentence } from './failure.ts'
import { type Score, scoreOnDigits } from './network/score.ts'
import type { Called, Student } from './student.ts'

/** What a test is given: the student's functions, and checks that throw {@link Failed}. */
export interface TestContext extends Pick<Student, 'call' | 'evaluate'> {
  allclose: typeof checkAllclose
  shape: typeof checkShape
  finite: typeof checkFinite
  /** Tries a property on random inputs; see `tryProperty`. */
  property<Inputs extends unknown[]>(
    inputs: { [I in keyof Inputs]: Random<Inputs[I]> },
    holds: (...inputs: Inputs) => Promise<void>,
    options?: PropertyOptions,
  ): Promise<void>
  /**
   * What a submitted network scores on so many digits that were held out: computed by our engine, in a kernel of its own.
   */
  scoreOnDigits(called: Called, count: number): Promise<Score>
  /** The numbers of an answer, row by row. Throws {@link Failed} when it holds none. */
  numbers(called: Called): ArrayLike<number>
  /** Checks anything else: when `holds` is false the learner reads the sentence. */
  ensure(called: Called, holds: boolean, sentence: Sentence): void
}

/** The context of one test, and how many checks were made in it: a test without any proves nothing. */
export function createContext(
  student: Student,
  trusted: () => Student,
  seed: number,
): { context: TestContext; checks(): number } {
  let count = 0
  const counted =
    <Args extends unknown[], Result>(check: (...args: Args) => Result) =>
    (...args: Args): Result => {
      count++
      return check(...args)
    }
  const context: TestContext = {
    call: student.call,
    evaluate: student.evaluate,
    allclose: counted(checkAllclose),
    shape: counted(checkShape),
    finite: counted(checkFinite),
    property: (inputs, holds, options) => tryProperty(inputs, holds, { seed, ...options }),
    scoreOnDigits: (called, count) => scoreOnDigits(called, trusted(), count),
    numbers: (called) => numbersOf(called).data,
    ensure: counted(({ call, answer }: Called, holds: boolean, sentence: Sentence) => {
      if (!holds) throw new Failed({ type: 'says', call, sentence, got: answer })
    }),
  }
  return { context, checks: () => count }
}
