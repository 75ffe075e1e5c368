import type { EngineId } from '#lib/kernel/protocol.ts'
import type { Exercise } from '../exercise.ts'
import { beforeOf } from '../forms/answer-form.ts'
import { sameAnswer } from '../forms/same-answer.ts'
import { type FormAnswer, writeAnswer } from '../forms/write-answer.ts'
import { judge, judgeAll, type Verdict } from '../judge.ts'
import { createKernelRunner } from '../node/kernel-runner.ts'
import type { Runners } from '../node/runners.ts'
import { recognise } from '../recognise.ts'
import { joinRegion } from '../region.ts'
import type { Runner } from '../runner.ts'
import { networkProblems } from './check-network.ts'
import { degenerates } from './degenerate.ts'
import { mutants } from './mutants.ts'

/** What the checks of one exercise found. */
export interface ExerciseReport {
  /** A sentence each, with the file; empty when the exercise is sound. */
  problems: string[]
  mutants: number
  /** Mutants that pass every test: `solution.ts:7: "<" for "<="`. */
  survivors: string[]
}

/** What was found out before, by running things that take long. */
export interface Known {
  /** What a predicted cell really gave: it must pass, too. */
  truth?: FormAnswer | undefined
  /** The network that the solution has trained. */
  trained?: string | null
}

const engines: EngineId[] = ['reference', 'tfjs-cpu', 'tfjs-wasm']
const repeats = 20

/**
 * Tests the tests of an exercise: the solution passes on every engine and with twenty seeds, and nothing else does:
 * not the starter, no misconception (each is recognised as itself by the tests that a learner sees, the starter as
 * none), no degenerate answer. Mutants of the solution are
 * counted, and those that pass are listed. `solving` runs solutions, and nothing else, on the other engines: many
 * exercises share it.
 */
export async function checkExercise(
  exercise: Exercise,
  solving: Runners,
  { truth, trained = null }: Known = {},
): Promise<ExerciseReport> {
  const runner = createKernelRunner()
  const problems: string[] = []
  const report = (file: string, problem: string) => problems.push(`${exercise.folder}/${file}: ${problem}`)
  try {
    if (exercise.form?.kind === 'weights')
      return { problems: await networkProblems(exercise, runner, trained), mutants: 0, survivors: [] }
    for (const problem of await solutionProblems(exercise, runner, solving)) report('solution.ts', problem)
    for (const problem of await truthProblems(exercise, runner, truth)) report('tests.ts', problem)
    for (const problem of await wrongProblems(exercise, runner)) report('tests.ts', problem)
    for (const [name, problem] of await misconceptionProblems(exercise, runner))
      report(`misconceptions/${name}.ts`, problem)
    return {
      problems,
      ...(isReckoned(exercise) ? await mutantReport(exercise, runner) : { mutants: 0, survivors: [] }),
    }
  } finally {
    runner.close()
  }
}

const failed = (verdicts: Verdict[]) => verdicts.filter(({ outcome }) => outcome !== 'passed')
const sentenceOf = ({ test, failure }: Verdict) =>
  `"${test.sentence.en}" (${failure?.type ?? 'not run'}: ${failure?.call ?? ''})`

async function solutionProblems(exercise: Exercise, reference: Runner, solving: Runners): Promise<string[]> {
  const text = joinRegion(exercise.starter, exercise.solution)
  const problems: string[] = []
  for (const engine of engines.filter((id) => exercise.engines.includes(id))) {
    const verdicts = await judgeAll(exercise.tests, engine === 'reference' ? reference : solving.on(engine), text)
    problems.push(...failed(verdicts).map((verdict) => `fails on ${engine}, ${sentenceOf(verdict)}`))
  }
  for (let seed = 2; seed <= repeats; seed++) {
    const [first] = failed(await judgeAll(exercise.tests, reference, text, seed))
    if (first) return [...problems, `fails with the random inputs of seed ${seed}, ${sentenceOf(first)}`]
  }
  return problems
}

/** A prediction is judged by what the cell gives: if the cell changes, so must the tests. */
async function truthProblems(
  { form, starter, tests }: Exercise,
  runner: Runner,
  truth?: FormAnswer,
): Promise<string[]> {
  const before = beforeOf(form)
  if (before?.value === undefined) return []
  if (truth === undefined) return [`before: the cell "${before.cell}" has no value ${before.value}`]
  const verdicts = await judgeAll(tests, runner, joinRegion(starter, writeAnswer(form!, truth)))
  return failed(verdicts).map((verdict) => `is failed by what the cell gives, ${sentenceOf(verdict)}`)
}

/** Whether the answer computes something: a mutant of a number or a name is another answer, which may be right as well. */
const isReckoned = ({ form }: Exercise) => form === null || form.kind === 'formula'

/** The starter and what solves nothing must not pass a single test that gives points. */
async function wrongProblems(exercise: Exercise, runner: Runner): Promise<string[]> {
  const starter = { name: 'the starter', text: joinRegion(exercise.starter, exercise.starter.editable) }
  const problems: string[] = []
  for (const { name, text } of [starter, ...degenerates({ ...exercise.starter, editable: exercise.solution })]) {
    for (const { test, outcome } of await judgeAll(exercise.tests, runner, text))
      if (outcome === 'passed' && test.points > 0)
        problems.push(`"${test.sentence.en}" is passed by what solves nothing: ${name}`)
  }
  return problems
}

async function misconceptionProblems(exercise: Exercise, runner: Runner): Promise<[name: string, problem: string][]> {
  const { misconceptions, starter, form } = exercise
  const same = sameAnswer(form)
  const shown = exercise.tests.filter(({ hidden }) => !hidden)
  const untouched = await judgeAll(shown, runner, joinRegion(starter, starter.editable))
  const problems = (await recognise(untouched, misconceptions, runner, same)).map((name): [string, string] => [
    name,
    'is what the starter is taken for',
  ])
  for (const { name, text } of misconceptions) {
    const verdicts = await judgeAll(shown, runner, text)
    if (failed(verdicts).length === 0) problems.push([name, 'passes every test that a learner sees'])
    const found = await recognise(verdicts, misconceptions, runner, same)
    if (found.length !== 1 || found[0] !== name)
      problems.push([name, `is recognised as ${found.join(' and ') || 'nothing'}`])
  }
  return problems
}

async function mutantReport(exercise: Exercise, runner: Runner): Promise<Omit<ExerciseReport, 'problems'>> {
  const made = mutants({ ...exercise.starter, editable: exercise.solution })
  const survivors: string[] = []
  for (const { line, was, is, text } of made) {
    runner.submit(text)
    if (!(await isCaught(exercise, runner)))
      survivors.push(`${exercise.folder}/solution.ts:${line}: "${is}" for "${was}"`)
  }
  return { mutants: made.length, survivors }
}

async function isCaught(exercise: Exercise, runner: Runner): Promise<boolean> {
  for await (const { outcome } of judge(exercise.tests, runner)) if (outcome !== 'passed') return true
  return false
}
