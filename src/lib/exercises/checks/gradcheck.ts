import { Failed } from '../failure.ts'
import type { Student } from '../student.ts'
import { written } from '../written.ts'
import { checkAllclose, type Tolerances } from './allclose.ts'
import { numbersOf } from './numbers-of.ts'

export interface GradcheckOptions extends Tolerances {
  /** How far each coordinate is moved, both ways; 1e-3 when left out, which suits functions that compute in float32. */
  h?: number
}

/**
 * Holds a gradient that the student's code gives at `at`, a list, against central differences of a function of theirs: two
 * calls in all. `value` and `gradient` are names or expressions of functions that take the list. It says nothing about
 * whether the function is the right one.
 */
export async function gradcheck(
  student: Student,
  value: string,
  gradient: string,
  at: readonly number[],
  { h = 1e-3, relative = 1e-2, absolute = 1e-3 }: GradcheckOptions = {},
): Promise<void> {
  const moved = at.flatMap((_, i) => [h, -h].map((by) => at.map((x, k) => (k === i ? x + by : x))))
  const called = await student.evaluate(`Promise.all(${written(moved)}.map(async (x) => Number(await (${value})(x))))`)
  const heights = numbersOf(called).data
  if (heights.length !== moved.length) throw new Failed({ type: 'kind', call: called.call, got: { type: 'nothing' } })
  const slopes = at.map((_, i) => (heights[2 * i] - heights[2 * i + 1]) / (2 * h))
  checkAllclose(await student.evaluate(`(${gradient})(${written(at)})`), slopes, { relative, absolute })
}
