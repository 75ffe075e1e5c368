import { checkAllclose } from './checks/allclose.ts'
import { checkAvoids } from './checks/check-avoids.ts'
import { checkConverges } from './checks/check-converges.ts'
import { checkFalling } from './checks/check-falling.ts'
import { checkFinite } from './checks/check-finite.ts'
import { checkShape } from './checks/check-shape.ts'
import { type GradcheckOptions, gradcheck } from './checks/gradcheck.ts'
import { numbersOf } from './checks/numbers-of.ts'
import { type PropertyOptions, tryProperty } from './checks/property.ts'
import type { Random } from './checks/random-inputs.ts'
import { Failed, type Sentence } from './failure.ts'
import type { TensorInput } from './input.ts'
import { type Score, scoreOnDigits } from './network/score.ts'
import type { Called, Student } from './student.ts'
import { type Cost, costOf } from './tape/cost.ts'

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
  /**
   * Evaluates an expression of the author's in a kernel that has never seen the student's code: `reference.grad(...)`,
   * `tfjs.conv2d(...)`. What it gives is to be expected.
   */
  engine(expression: string): Promise<Called>
  /** Holds a gradient against differences of the student's own function; see `gradcheck`. */
  gradcheck(value: string, gradient: string, at: readonly number[], options?: GradcheckOptions): Promise<void>
  falling: typeof checkFalling
  converges: typeof checkConverges
  /** What a function of tensors costs; see `costOf`. */
  cost(name: string, inputs: readonly TensorInput[], others: readonly TensorInput[]): Promise<Cost>
  /** Fails when the submission names one of these; see `checkAvoids`. */
  avoids(...names: string[]): Promise<void>
  /** The numbers of an answer, row by row. Throws {@link Failed} when it holds none. */
  numbers(called: Called): ArrayLike<number>
  /** Checks anything else: when `holds` is false the learner reads the sentence. */
  ensure(called: Called, holds: boolean, sentence: Sentence): void
}

/** The context of one test, and how many checks were made in it: a test without any proves nothing. */
export function createContext(
  student: Student,
  { trusted, submitted, seed }: { trusted(): Student; submitted(): string; seed: number },
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
    engine: (expression) => trusted().evaluate(expression),
    gradcheck: counted((...args) => gradcheck(student, ...args)),
    falling: counted(checkFalling),
    converges: counted(checkConverges),
    cost: (...args) => costOf(student, trusted(), ...args),
    avoids: counted((...names) => checkAvoids(submitted(), names)),
    numbers: (called) => numbersOf(called).data,
    ensure: counted(({ call, answer }: Called, holds: boolean, sentence: Sentence) => {
      if (!holds) throw new Failed({ type: 'says', call, sentence, got: answer })
    }),
  }
  return { context, checks: () => count }
}
