import { aim, checkAll } from './check-all.ts'
import { readExercises } from './read-exercises.ts'
import { keepTrained } from './trained.ts'

/**
 * `npm run exercises [part of a folder's name]`: tests the tests of all exercises, and says what is wrong with them. With
 * `--train` it first trains the networks of solutions, which takes a while, and keeps them.
 */
async function check(given: string[]): Promise<void> {
  const pattern = given.find((word) => !word.startsWith('--')) ?? ''
  if (given.includes('--train'))
    for (const exercise of await readExercises())
      if (exercise.form?.kind === 'weights' && exercise.folder.includes(pattern)) await keepTrained(exercise)

  const { exercises, problems, mutants, survivors } = await checkAll(pattern, (folder) => console.log(folder))
  for (const problem of problems) console.log(`\n${problem}`)
  const caught = mutants - survivors.length
  console.log(`\n${exercises} exercises, ${problems.length} problems; ${caught} of ${mutants} mutants caught`)
  for (const survivor of survivors) console.log(`  passes: ${survivor}`)
  if (problems.length > 0 || caught < aim * mutants) process.exitCode = 1
}

await check(process.argv.slice(2))
