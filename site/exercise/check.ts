import { aim, checkAll } from './check-all.ts'

/** `npm run exercises [part of a folder's name]`: tests the tests of all exercises, and says what is wrong with them. */
async function check(pattern?: string): Promise<void> {
  const { exercises, problems, mutants, survivors } = await checkAll(pattern, (folder) => console.log(folder))
  for (const problem of problems) console.log(`\n${problem}`)
  const caught = mutants - survivors.length
  console.log(`\n${exercises} exercises, ${problems.length} problems; ${caught} of ${mutants} mutants caught`)
  for (const survivor of survivors) console.log(`  passes: ${survivor}`)
  if (problems.length > 0 || caught < aim * mutants) process.exitCode = 1
}

await check(process.argv[2])
