import { agree } from './agree.ts'
import type { Verdict } from './judge.ts'
import type { Runner } from './runner.ts'
import { createStudent } from './student.ts'

/** A wrong solution that people really write, by the name under which its message stands. */
export interface Misconception {
  name: string
  /** The whole text, as a submission. */
  text: string
}

/** So many calls of the failed tests are repeated: enough to tell any two mistakes apart. */
const repeated = 30

/**
 * Which misconceptions explain the failed tests: those whose code gives, for every call that these tests made, the very
 * answers that the submission gave, or what counts as the `same`. By behaviour, so it does not matter how a mistake is
 * written.
 */
export async function recognise(
  verdicts: readonly Verdict[],
  misconceptions: readonly Misconception[],
  runner: Runner,
  same: typeof agree = agree,
): Promise<string[]> {
  const asked = verdicts.filter(({ outcome }) => outcome === 'failed').flatMap((verdict) => verdict.asked)
  const calls = asked.slice(0, repeated)
  if (!calls.some(({ answer }) => answer !== null)) return []
  const found = []
  for (const { name, text } of misconceptions) {
    runner.submit(text)
    if (await gives(runner, calls, same)) found.push(name)
  }
  return found
}

async function gives(runner: Runner, calls: Verdict['asked'], same: typeof agree): Promise<boolean> {
  const student = createStudent(runner)
  for (const { call, answer } of calls) {
    await student.evaluate(call).catch(() => {})
    if (!same(answer, student.asked.at(-1)!.answer)) return false
  }
  return true
}
