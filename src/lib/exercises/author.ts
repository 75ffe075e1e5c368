/** The one door for `tests.ts` files: what an author of an exercise needs. */

export { random } from './checks/random-inputs.ts'
export { slopes } from './checks/slopes.ts'
export { type ExerciseTest, test } from './exercise-test.ts'
export type { AnswerForm } from './forms/answer-form.ts'
export { code, tensor } from './input.ts'
