import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gradeFolder } from '#lib/exercises/grade/grade-folder.ts'
import { gradesCsv } from '#lib/exercises/grade/grades-csv.ts'
import { reportPage } from '#lib/exercises/grade/report-page.ts'
import { readAssignment } from '#lib/exercises/hand-in/assignment.ts'
import { createKernelRunner } from '#lib/exercises/node/kernel-runner.ts'
import { findSandbox } from '#lib/kernel/node/sandbox.ts'
import { projectRoot } from '../lesson/project-root.ts'
import { readExercises } from './read-exercises.ts'

/**
 * `npm run grade <assignment.json> <folder> [seed]`: runs all answer files of a folder again, hidden tests included, and
 * writes `grades.csv` and `grades.html` beside them. The seed of the random inputs is drawn, printed, and may be given to
 * repeat a grading.
 */
async function grade(file?: string, folder?: string, givenSeed?: string): Promise<void> {
  if (!file || !folder) throw new Error('grade: needs an assignment and a folder: npm run grade week-1.json answers/')
  for (const path of [file, folder]) if (!existsSync(path)) throw new Error(`grade: there is no ${path}`)
  const assigned = await readAssignment(await readFile(file, 'utf8'))
  const known = new Map((await readExercises()).map((exercise) => [`${exercise.chapter}/${exercise.slug}`, exercise]))
  const sandbox = findSandbox(projectRoot)
  const seed = givenSeed === undefined ? randomInt(1, 2 ** 31) : Number(givenSeed)
  console.log(`sandbox: ${sandbox.tier}; seed: ${seed}`)
  if (sandbox.tier === 'process')
    console.log(
      'This machine has no bubblewrap: answers run with your rights. Install it before you run the code of strangers.',
    )
  const open = () => createKernelRunner({ sandbox, timeoutMs: 5000 })
  const graded = await gradeFolder(folder, assigned, known, open, {
    seed,
    each: (one) =>
      console.log('refused' in one ? `${one.file}: refused, ${one.refused}` : `${one.file}: ${one.student.name}`),
  })
  await writeFile(join(folder, 'grades.csv'), gradesCsv(assigned.assignment, graded))
  await writeFile(join(folder, 'grades.html'), reportPage(assigned.assignment, graded, sandbox.tier))
  console.log(`${graded.length} files; see ${join(folder, 'grades.csv')} and grades.html`)
}

await grade(...process.argv.slice(2))
