import type { Sentence } from './failure.ts'
import type { TestContext } from './test-context.ts'

/** One test of an exercise: a sentence that a learner reads, points, and what must be true. */
export interface ExerciseTest {
  sentence: Sentence
  points: number
  /** Hidden tests run for the grade alone and never reach a browser. */
  hidden: boolean
  run(context: TestContext): Promise<void>
}

export interface TestOptions {
  /** 1 when left out. */
  points?: number
  hidden?: boolean
}

/**
 * A test of an exercise. `run` calls the student's functions and checks what they answer; it passes when it ends
 * after at least one check and none of them failed.
 *
 *     test({ en: 'A step goes against the gradient.', zh: '一步逆着梯度走。' }, { points: 2 }, async ({ call, allclose }) => {
 *       allclose(await call('step', 3, 6, 0.1), 2.4)
 *     })
 */
export function test(sentence: Sentence, options: TestOptions, run: ExerciseTest['run']): ExerciseTest {
  const { points = 1, hidden = false } = options
  if (!(points >= 0)) throw new RangeError(`test: points must be 0 or more, got ${points}`)
  return { sentence, points, hidden, run }
}
