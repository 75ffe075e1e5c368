import type { Exercise } from '../exercise.ts'
import { judgeAll } from '../judge.ts'
import { toLetters } from '../network/network-text.ts'
import type { Runner } from '../runner.ts'
import { trainNetwork } from './train-network.ts'

/** What is wrong with an exercise that is answered by a trained network: a sentence each, with the file. */
export async function networkProblems(exercise: Exercise, runner: Runner, trained: string | null): Promise<string[]> {
  const { folder, slug, tests, starter } = exercise
  const remedy = `npm run exercises -- --train ${slug}`
  if (trained === null) return [`${folder}/trained.json: is missing or of another solution; make it by ${remedy}`]
  const problems: string[] = []
  for (const { test, outcome, failure } of await judgeAll(tests, runner, trained))
    if (outcome !== 'passed')
      problems.push(
        `${folder}/solution.ts: its network fails "${test.sentence.en}" (${JSON.stringify(failure).slice(0, 300)})`,
      )
  const useless = { 'the starter': await trainNetwork(exercise, starter.editable), ...spoilt(trained) }
  for (const [name, text] of Object.entries(useless))
    for (const { test, outcome } of await judgeAll(tests, runner, text))
      if (outcome === 'passed' && test.points > 0)
        problems.push(`${folder}/tests.ts: "${test.sentence.en}" is passed by ${name}`)
  return problems
}

/** The right network with other numbers: all 0, NaN, at random, one too few. */
function spoilt(trained: string): Record<string, string> {
  const letters = /new Float32Array\(bytes\('([^']*)'/.exec(trained)![1]
  const numbers = new Float32Array(Uint8Array.from(atob(letters), (sign) => sign.charCodeAt(0)).buffer)
  const put = (other: Float32Array) => trained.replace(letters, toLetters(new Uint8Array(other.buffer)))
  return {
    'a network of zeros': put(numbers.map(() => 0)),
    'a network of NaN': put(numbers.map(() => Number.NaN)),
    'a network of random numbers': put(numbers.map((_, i) => Math.sin(i * i))),
    'a network that lacks a number': put(numbers.slice(1)),
  }
}
